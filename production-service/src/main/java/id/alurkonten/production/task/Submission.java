package id.alurkonten.production.task;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan as planning submits it, for the first time or again. */
public record Submission(
        UUID planId,
        String title,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<PlanItem> items,
        Instant submittedAt,
        Actor submittedBy,
        ControlSheet sheet,
        long sequence) {

    /** Where the trail of the plan, and of each of its items, begins. */
    Trail trail() {
        return new Trail(sheet, sequence);
    }
}
