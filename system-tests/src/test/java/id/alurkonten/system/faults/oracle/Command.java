package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the driver asked for, once or, under the same key, several times.
 *
 * @param key its Idempotency-Key; empty where it had none
 * @param plan null if it is about none
 * @param content null if it is about none
 */
record Command(
        String key,
        String operation,
        String service,
        String as,
        UUID plan,
        UUID content,
        JsonNode body,
        List<Attempt> attempts) {

    /**
     * One sending of it.
     *
     * @param number of the call in the journal
     * @param status 0 where nothing is known
     * @param answer its small fields; missing where nothing is known
     * @param answerHash over all of it; empty where nothing is known
     * @param asked where in the journal the call stands
     * @param told where the answer stands; after everything where there was none
     */
    record Attempt(long number, int status, JsonNode answer, String answerHash, long asked, long told) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Nothing, or nothing certain: the effect may be there or not. */
        boolean isUnknown() {
            return status == 0 || status >= 500;
        }
    }

    /** The content or, without one, the plan; null if neither. */
    UUID about() {
        return content != null ? content : plan;
    }

    Optional<Attempt> success() {
        return attempts.stream().filter(Attempt::isSuccess).findFirst();
    }

    boolean isAcknowledged() {
        return success().isPresent();
    }

    /** Whether an effect may be there though nobody was told so. */
    boolean isUnknown() {
        return !isAcknowledged() && attempts.stream().anyMatch(Attempt::isUnknown);
    }

    /** A field of what it was answered with success. */
    JsonNode answered(String field) {
        return success().orElseThrow().answer().path(field);
    }

    /** A field of its body. */
    String said(String field) {
        return body.path(field).asText();
    }

    long number() {
        return attempts.get(0).number();
    }

    @Override
    public String toString() {
        return "%s by %s, call %d%s".formatted(operation, as, number(), about() == null ? "" : ", on " + about());
    }
}
