package id.alurkonten.publishing.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.Answers;
import id.alurkonten.publishing.platform.PlatformFault;
import java.util.Optional;

/** What X says of a failure: X API, "Response Codes and Errors", sections "Problem types" and "Rate Limits". */
public class XAnswers extends Answers {

    @Override
    protected Optional<PlatformFault> said(Answer answer) {
        JsonNode body = answer.body();
        String type = body.path("type").asText();
        boolean overForTheAccount = type.endsWith("/client-forbidden")
                || type.endsWith("/unsupported-authentication")
                || body.path("error").asText().equals("invalid_grant")
                || body.path("error").asText().equals("invalid_request");
        return overForTheAccount ? Optional.of(PlatformFault.unauthorized(reason(body))) : Optional.empty();
    }

    @Override
    protected String reason(JsonNode body) {
        JsonNode detail = body.has("error_description")
                ? body.path("error_description")
                : body.has("detail")
                        ? body.path("detail")
                        : body.path("errors").path(0).path("detail");
        return detail.asText(body.path("title").asText("no reason is given"));
    }
}
