package id.alurkonten.production.task;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What approval says of a design that was handed over: which one, who decided, and the sheet they signed. */
public record Review(
        UUID contentId,
        int revision,
        String contentHash,
        Instant decidedAt,
        Actor decidedBy,
        ControlSheet sheet,
        long sequence) {

    /** Why it can't have been said of what was handed over, if so. */
    Optional<String> contradicts(Workpiece work, Trail trail) {
        if (revision > work.revision()) {
            return Optional.of("revision " + revision + " was never handed over");
        }
        if (!contentHash.equals(work.contentHash())) {
            return Optional.of("contentHash is not that of revision " + revision);
        }
        return trail.isContinuedBy(sheet)
                ? Optional.empty()
                : Optional.of("the control sheet does not go on from ours");
    }
}
