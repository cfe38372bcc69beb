package id.alurkonten.production.task;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/** What approval says of a design that was handed over: which one, who decided, and the sheet they signed. */
public record Review(
        UUID contentId,
        int revision,
        String contentHash,
        Instant decidedAt,
        Actor decidedBy,
        ControlSheet sheet,
        long sequence) {}
