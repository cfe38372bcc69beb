package id.alurkonten.system.platforms.youtube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;

/** How Google's APIs say no: YouTube Data API, <em>Errors</em>; RFC 6749 §5.2 at the token endpoint. */
final class Google {
    private Google() {}

    static Refused refusal(int status, String reason, String message) {
        return new Refused(error(status, reason, message));
    }

    static Reply error(int status, String reason, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", status == 403 && reason.contains("quota") ? "youtube.quota" : "youtube.video")
                .put("reason", reason);
        error.put(
                "status",
                switch (status) {
                    case 400 -> "INVALID_ARGUMENT";
                    case 401 -> "UNAUTHENTICATED";
                    case 403 -> "PERMISSION_DENIED";
                    case 404 -> "NOT_FOUND";
                    case 429 -> "RESOURCE_EXHAUSTED";
                    default -> "UNAVAILABLE";
                });
        return Reply.json(status, body);
    }

    static Reply oauthError(int status, String error, String description) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
