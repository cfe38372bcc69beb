package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.publication.AttemptEvent.COMMIT;
import static id.alurkonten.publishing.publication.AttemptEvent.FAIL;
import static id.alurkonten.publishing.publication.AttemptEvent.LOSE;
import static id.alurkonten.publishing.publication.AttemptEvent.RESUME;
import static id.alurkonten.publishing.publication.AttemptEvent.STEP;
import static id.alurkonten.publishing.publication.AttemptEvent.SUCCEED;

import java.util.Map;

/** How far a try to publish has come. */
public enum AttemptState {
    /** Nothing has been asked of the platform that anybody could see and that is not known to be there. */
    INTENDED,
    /** The platform was asked to publish; only its answer is missing. */
    COMMITTING,
    PUBLISHED,
    FAILED,
    /** The answer was lost: it is looked up, and never simply asked again. */
    UNKNOWN;

    private static final Map<AttemptState, Map<AttemptEvent, AttemptState>> TRANSITIONS = Map.of(
            INTENDED, Map.of(STEP, INTENDED, COMMIT, COMMITTING, SUCCEED, PUBLISHED, FAIL, FAILED),
            COMMITTING,
                    Map.of(
                            STEP, COMMITTING,
                            RESUME, INTENDED,
                            SUCCEED, PUBLISHED,
                            FAIL, FAILED,
                            LOSE, UNKNOWN),
            UNKNOWN, Map.of(STEP, UNKNOWN, RESUME, INTENDED, SUCCEED, PUBLISHED, FAIL, FAILED),
            PUBLISHED, Map.of(),
            FAILED, Map.of());

    /**
     * The state after an event.
     *
     * @throws IllegalStateException if it can't happen in this state
     */
    AttemptState after(AttemptEvent event) {
        AttemptState next = TRANSITIONS.get(this).get(event);
        if (next == null) {
            throw new IllegalStateException(event + " while " + this);
        }
        return next;
    }

    /** Whether it may still become one or the other. */
    public boolean isOpen() {
        return switch (this) {
            case INTENDED, COMMITTING, UNKNOWN -> true;
            case PUBLISHED, FAILED -> false;
        };
    }
}
