package id.alurkonten.publishing.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta's Graph APIs say in {@code error}: Graph API, "Handle Errors", sections "Error Codes" and "Rate Limits".
 * Instagram, Facebook and Threads share it.
 */
public class GraphAnswers extends Answers {

    /** API unknown, API service, a file that could not be fetched: it may pass. */
    private static final Set<Integer> PASSING = Set.of(1, 2, 389);
    /** Application, user, page and custom-level limits; 9 and 25 with subcode 2207042 are those of publishing. */
    private static final Set<Integer> LIMITS = Set.of(4, 9, 17, 32, 368, 613);

    private static final int PUBLISHING_LIMIT = 2207042;
    /** "The publishing action is suspected to be spam": under a limit's code, but waiting doesn't mend it. */
    private static final int SUSPECTED_SPAM = 2207051;

    private static final int ACCESS_TOKEN = 190;
    private static final int API_SESSION = 102;
    private static final int PERMISSION = 10;

    @Override
    protected Optional<PlatformFault> said(Answer answer) {
        JsonNode error = answer.body().path("error");
        int code = error.path("code").asInt(0);
        String reason = reason(answer.body());
        if (error.path("error_subcode").asInt(0) == SUSPECTED_SPAM) {
            return Optional.of(PlatformFault.rejected(reason));
        }
        boolean limited = LIMITS.contains(code)
                || (code >= 80000 && code <= 80014)
                || error.path("error_subcode").asInt(0) == PUBLISHING_LIMIT;
        if (limited) {
            return Optional.of(PlatformFault.rateLimited(reason, untilRegained(answer)));
        } else if (code == ACCESS_TOKEN || code == API_SESSION || code == PERMISSION || (code >= 200 && code < 300)) {
            return Optional.of(PlatformFault.unauthorized(reason));
        } else if (PASSING.contains(code) || error.path("is_transient").asBoolean(false)) {
            return Optional.of(PlatformFault.unclear(reason));
        }
        return Optional.empty();
    }

    @Override
    protected String reason(JsonNode body) {
        JsonNode error = body.path("error");
        String text = error.path("error_user_msg").asText(error.path("message").asText("no reason is given"));
        return text
                + " (code %d/%d)"
                        .formatted(
                                error.path("code").asInt(),
                                error.path("error_subcode").asInt());
    }

    /** {@code X-Business-Use-Case-Usage} says in minutes when calls are taken again. */
    private static Duration untilRegained(Answer answer) {
        return answer.header("X-Business-Use-Case-Usage")
                .flatMap(GraphAnswers::minutes)
                .map(Duration::ofMinutes)
                .orElseGet(() -> untilReset(answer, Clock.systemUTC()));
    }

    private static Optional<Long> minutes(String usage) {
        try {
            return JSON.readTree(usage).findValues("estimated_time_to_regain_access").stream()
                    .map(JsonNode::asLong)
                    .filter(minutes -> minutes > 0)
                    .max(Long::compare);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Judges the answer of an upload address, which speaks the same way.
     *
     * @throws PlatformFault if it is no success
     */
    public static void requireGood(ForeignHttp.Answer answer) {
        if (answer.status() >= 300) {
            throw new GraphAnswers().fault(answer);
        }
    }

    /** A page's cursor to the next, empty on the last: Graph API, "Paginated Results", section "Cursor-based Pagination". */
    public static String next(JsonNode page) {
        JsonNode paging = page.path("paging");
        return paging.hasNonNull("next") ? paging.path("cursors").path("after").asText() : "";
    }
}
