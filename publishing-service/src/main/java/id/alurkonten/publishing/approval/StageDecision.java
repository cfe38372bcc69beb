package id.alurkonten.publishing.approval;

import id.alurkonten.sop.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * One stage's yes (Keputusan, step 6).
 *
 * @param onBehalfOf for whom the person stood in under a delegation; null if they acted for themselves
 * @param note null if nothing was remarked
 */
public record StageDecision(
        @NotNull Role role,
        @NotBlank String decidedBy,
        String onBehalfOf,
        @NotNull Instant decidedAt,
        String note) {}
