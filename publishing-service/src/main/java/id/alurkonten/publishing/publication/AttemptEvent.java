package id.alurkonten.publishing.publication;

/** What happens to an attempt. */
enum AttemptEvent {
    /** A step was made that nobody can see, or the platform works on it still. */
    STEP,
    /** The platform is asked to publish. */
    COMMIT,
    /** It is certain that the platform has not published what is asked for next: it may be asked. */
    RESUME,
    SUCCEED,
    FAIL,
    /** The answer was lost. */
    LOSE
}
