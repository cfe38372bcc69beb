package id.alurkonten.publishing.platform;

import java.time.Duration;

/** A platform did not do what it was asked. Its message is for people, and never holds a credential. */
public class PlatformFault extends RuntimeException {

    /** What follows from it. */
    public enum Kind {
        /** Too much was asked; not done, and to be asked again after {@link #after()}. */
        RATE_LIMITED,
        /** Certainly not done, and may be done the next time: the platform was not reached. */
        TRANSIENT,
        /** Done or not, nobody can tell: no answer, or an answer of 5xx. A step that nobody can see is made again. */
        UNCLEAR,
        /** The credentials are not taken (any more), or don't suffice: an admin must connect the account anew. */
        AUTHORIZATION,
        /** The platform does not want this content, and says why. */
        REJECTED
    }

    private final Kind kind;
    private final transient Duration after;

    private PlatformFault(Kind kind, String message, Duration after) {
        this(kind, message, after, null);
    }

    private PlatformFault(Kind kind, String message, Duration after, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.after = after;
    }

    public static PlatformFault rateLimited(String message, Duration after) {
        return new PlatformFault(Kind.RATE_LIMITED, message, after.isNegative() ? Duration.ZERO : after);
    }

    public static PlatformFault unreached(String message) {
        return new PlatformFault(Kind.TRANSIENT, message, Duration.ZERO);
    }

    public static PlatformFault unclear(String message) {
        return new PlatformFault(Kind.UNCLEAR, message, Duration.ZERO);
    }

    /** What came in the way was no word of the platform's. */
    static PlatformFault unclear(String message, Bare cause) {
        return new PlatformFault(Kind.UNCLEAR, message, Duration.ZERO, cause);
    }

    public static PlatformFault unauthorized(String message) {
        return new PlatformFault(Kind.AUTHORIZATION, message, Duration.ZERO);
    }

    public static PlatformFault rejected(String message) {
        return new PlatformFault(Kind.REJECTED, message, Duration.ZERO);
    }

    PlatformFault saying(String otherwise) {
        return otherwise.equals(getMessage()) ? this : new PlatformFault(kind, otherwise, after, getCause());
    }

    public Kind kind() {
        return kind;
    }

    /** How long a rate limit lasts still. */
    public Duration after() {
        return after;
    }
}
