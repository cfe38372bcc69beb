package id.alurkonten.planning.messaging;

import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/** The Koordinator gave the form back before any of its tasks was assigned. */
record PlanReturned(
        @NotNull UUID planId,
        @NotBlank String reason,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @Positive long sequence) {}
