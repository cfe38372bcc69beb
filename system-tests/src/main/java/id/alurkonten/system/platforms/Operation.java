package id.alurkonten.system.platforms;

/** What a call is for, whatever a platform calls it: so that a fault can be asked for on all six alike. */
public enum Operation {
    /** Whose account it is, and what it may. */
    ACCOUNT,
    /** How much may still be posted. */
    LIMIT,
    /** A container, a session, an unpublished photo: nothing that anybody can see. */
    CREATE,
    /** Bytes that don't yet make it visible. */
    UPLOAD,
    /** How far the platform is with it. */
    STATUS,
    /** The call that makes it visible. */
    COMMIT,
    /** What was posted. */
    READ,
    /** A new access token for an old one, or for a refresh token. */
    REFRESH,
    /** Nothing that is known here. */
    UNKNOWN
}
