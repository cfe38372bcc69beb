package id.alurkonten.publishing.platform.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.Answers;
import id.alurkonten.publishing.platform.ForeignHttp;
import id.alurkonten.publishing.platform.PlatformFault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** What Google says of a failure: YouTube Data API, "Errors"; "Quota Calculator" for when a quota begins anew. */
public class GoogleAnswers extends Answers {

    private static final Set<String> OF_THE_DAY = Set.of("quotaExceeded", "dailyLimitExceeded", "uploadLimitExceeded");
    private static final Set<String> OF_THE_MINUTE = Set.of("rateLimitExceeded", "userRateLimitExceeded");
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "authError", "authorizationRequired", "insufficientPermissions", "youtubeSignupRequired", "accountClosed");
    /** "Daily quotas reset at midnight Pacific Time (PT)." */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Override
    protected Optional<PlatformFault> said(Answer answer) {
        JsonNode error = answer.body().path("error");
        String why = error.path("errors").path(0).path("reason").asText();
        String reason = reason(answer.body());
        if (OF_THE_DAY.contains(why)) {
            return Optional.of(PlatformFault.rateLimited(reason, untilMidnight(Clock.systemUTC())));
        } else if (OF_THE_MINUTE.contains(why)) {
            return Optional.of(PlatformFault.rateLimited(reason, untilReset(answer, Clock.systemUTC())));
        } else if (OF_THE_ACCOUNT.contains(why)
                || Set.of("invalid_grant", "invalid_client").contains(error.asText())) {
            return Optional.of(PlatformFault.unauthorized(reason));
        }
        return Optional.empty();
    }

    /** Tokens are refused in another form than everything else. */
    @Override
    protected String reason(JsonNode body) {
        JsonNode error = body.path("error");
        return error.isTextual()
                ? error.asText() + ": " + body.path("error_description").asText()
                : error.path("message").asText("no reason is given") + " ("
                        + error.path("errors").path(0).path("reason").asText() + ")";
    }

    static PlatformFault of(ForeignHttp.Answer answer) {
        return new GoogleAnswers().fault(answer);
    }

    private static Duration untilMidnight(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(PACIFIC);
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(PACIFIC));
    }
}
