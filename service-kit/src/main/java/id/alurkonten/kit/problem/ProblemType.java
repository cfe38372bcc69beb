package id.alurkonten.kit.problem;

import java.util.Locale;

/** The closed set of problem types that every API answers with (RFC 9457), each with its HTTP status. */
public enum ProblemType {
    VALIDATION(400),
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    FOUR_EYES(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ILLEGAL_TRANSITION(409),
    STALE_DESIGN(409),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    RANGE_NOT_SATISFIABLE(416),
    IDEMPOTENCY_CONFLICT(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status, 400–599. */
    public int status() {
        return status;
    }

    /** The last part of the type URN, for example {@code illegal-transition}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type URN, for example {@code urn:alurkonten:problem:illegal-transition}. */
    public String urn() {
        return "urn:alurkonten:problem:" + slug();
    }
}
