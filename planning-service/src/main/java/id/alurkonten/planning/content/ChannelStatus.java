package id.alurkonten.planning.content;

/** How a content fares on one channel. */
public enum ChannelStatus {
    /** Not archived yet. */
    PLANNED,
    /** Archived, and waiting for its time or for the officer. */
    SCHEDULED,
    PUBLISHED,
    FAILED,
    CANCELLED,
    TAKEN_DOWN;

    static ChannelStatus following(ContentStatus content) {
        return switch (content) {
            case PLANNED, ASSIGNED, IN_PRODUCTION, UNDER_REVIEW, REVISION_REQUESTED, IN_REVISION, APPROVED -> PLANNED;
            case ARCHIVED, PARTIALLY_PUBLISHED, PUBLISHED, TAKEN_DOWN -> SCHEDULED;
            case CANCELLED -> CANCELLED;
        };
    }
}
