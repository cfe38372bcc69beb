package id.alurkonten.system.platforms;

/** What can be made to go wrong. */
public enum FaultKind {
    /** Done, and the connection is closed without an answer. */
    DROP_ANSWER,
    /** Not done, and the connection is closed without an answer. */
    DROP_CALL,
    /** Not done, and answered with the platform's 5xx. */
    FAIL_BEFORE,
    /** Done, and answered with the platform's 5xx. */
    FAIL_AFTER,
    /** Done at once, and answered late. */
    SLOW,
    /** Not done: too many calls, with when to come again. */
    RATE_LIMIT,
    /** The access token is out of date from now on; a refresh mends it where the platform has one. */
    EXPIRED_TOKEN,
    /** The account has withdrawn its consent: no token of it is good any more, until it is seeded again. */
    REVOKED_TOKEN,
    /** Not done: the platform doesn't want this content. */
    REJECT,
    /** A status that says that it is still being worked on. */
    STUCK,
    /** Not done: told to go elsewhere. */
    REDIRECT
}
