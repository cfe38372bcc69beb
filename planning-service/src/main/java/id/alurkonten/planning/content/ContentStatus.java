package id.alurkonten.planning.content;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;

/** Where a content is on its way through the procedure, as planning shows it. */
public enum ContentStatus {
    PLANNED,
    ASSIGNED,
    IN_PRODUCTION,
    UNDER_REVIEW,
    REVISION_REQUESTED,
    IN_REVISION,
    APPROVED,
    ARCHIVED,
    PARTIALLY_PUBLISHED,
    PUBLISHED,
    CANCELLED,
    TAKEN_DOWN;

    /** Whether it can still be called off, as far as planning knows; where an upload has begun, publishing refuses. */
    public boolean isCancellable() {
        return switch (this) {
            case PLANNED, ASSIGNED, IN_PRODUCTION, UNDER_REVIEW, REVISION_REQUESTED, IN_REVISION, APPROVED, ARCHIVED ->
                true;
            case PARTIALLY_PUBLISHED, PUBLISHED, CANCELLED, TAKEN_DOWN -> false;
        };
    }

    /** {@link IllegalTransition} when it cannot be called off any more. */
    public void requireCancellable() {
        if (!isCancellable()) {
            throw new IllegalTransition(this, "cancel", List.of());
        }
    }

    /** Whether nothing more is to be done on it. */
    public boolean isEnded() {
        return this == PUBLISHED || this == CANCELLED || this == TAKEN_DOWN;
    }

    /** Whether it no longer waits to be assigned. */
    public boolean isAssigned() {
        return this != PLANNED;
    }
}
