package id.alurkonten.planning.content;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/** A content that other services know of was called off; with its own sheet and clock. */
public record ContentCancelled(
        UUID contentId,
        UUID planId,
        String reason,
        Instant occurredAt,
        Actor actor,
        ControlSheet controlSheet,
        long sequence) {}
