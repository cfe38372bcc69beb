package id.alurkonten.system.platforms.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;

/** How X says no: X API, <em>Response codes and errors</em> (RFC 7807); RFC 6749 §5.2 at the token endpoint. */
final class Problems {
    private Problems() {}

    static Refused refusal(int status, String title, String detail) {
        return new Refused(problem(status, title, detail));
    }

    static Reply problem(int status, String title, String detail) {
        return Reply.json(
                status,
                Json.object()
                        .put("title", title)
                        .put("detail", detail)
                        .put("type", "about:blank")
                        .put("status", status));
    }

    static Refused invalid(String parameter, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putArray("errors").addObject().put("message", message);
        error.putObject("parameters").putArray(parameter);
        body.put("title", "Invalid Request")
                .put("detail", "One or more parameters to your request was invalid.")
                .put("type", "https://api.x.com/2/problems/invalid-request")
                .put("status", 400);
        return new Refused(Reply.json(400, body));
    }

    static Reply oauthError(int status, String error, String description) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
