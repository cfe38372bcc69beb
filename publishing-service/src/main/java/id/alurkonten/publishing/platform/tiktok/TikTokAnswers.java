package id.alurkonten.publishing.platform.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.Answers;
import id.alurkonten.publishing.platform.ForeignHttp;
import id.alurkonten.publishing.platform.PlatformFault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What TikTok says in {@code error}: Content Posting API, section "Error code" of each reference; "Error Handling" of OAuth.
 */
public class TikTokAnswers extends Answers {

    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "access_token_invalid",
            "scope_not_authorized",
            "scope_permission_missed",
            "token_not_authorized_for_specified_publish_id",
            "spam_risk_user_banned_from_posting",
            "invalid_grant",
            "invalid_client");
    /** Caps of a day. */
    private static final Set<String> OF_THE_DAY =
            Set.of("spam_risk_too_many_posts", "reached_active_user_cap", "spam_risk_too_many_pending_share");

    @Override
    protected Optional<PlatformFault> said(Answer answer) {
        String code = code(answer.body());
        String reason = reason(answer.body());
        if (OF_THE_ACCOUNT.contains(code)) {
            return Optional.of(PlatformFault.unauthorized(reason));
        } else if (OF_THE_DAY.contains(code)) {
            return Optional.of(PlatformFault.rateLimited(reason, Duration.ofHours(1)));
        }
        return Optional.empty();
    }

    private static String code(JsonNode body) {
        JsonNode error = body.path("error");
        return error.isTextual() ? error.asText() : error.path("code").asText();
    }

    @Override
    protected String reason(JsonNode body) {
        JsonNode error = body.path("error");
        String message = error.isTextual()
                ? body.path("error_description").asText()
                : error.path("message").asText();
        return code(body) + ": " + message;
    }

    static PlatformFault of(ForeignHttp.Answer answer) {
        return new TikTokAnswers().fault(answer);
    }

    /** Tokens are refused with 200, and with an error in the body. */
    static JsonNode requireToken(JsonNode answer) {
        if (answer.hasNonNull("error") && answer.path("access_token").asText().isEmpty()) {
            throw OF_THE_ACCOUNT.contains(code(answer))
                    ? PlatformFault.unauthorized(new TikTokAnswers().reason(answer))
                    : PlatformFault.unclear(new TikTokAnswers().reason(answer));
        }
        return answer;
    }
}
