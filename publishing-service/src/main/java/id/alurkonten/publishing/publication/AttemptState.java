package id.alurkonten.publishing.publication;

/** How far a try to publish has come. */
public enum AttemptState {
    /** Nothing has been asked of the platform that anybody could see. */
    INTENDED,
    /** The platform was asked to publish; only its answer is missing. */
    COMMITTING,
    PUBLISHED,
    FAILED,
    /** The answer was lost. */
    UNKNOWN
}
