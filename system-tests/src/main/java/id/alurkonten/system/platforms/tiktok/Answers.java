package id.alurkonten.system.platforms.tiktok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;

/** API v2, <em>Error Handling</em> (section <em>Error Struct</em>): every answer has data and an error, also a good one. */
final class Answers {
    private static final String LOG_ID = "20261123000000AlurKontenStub";

    private Answers() {}

    static Reply ok(ObjectNode data) {
        return envelope(200, data, "ok", "");
    }

    static Refused refusal(int status, String code, String message) {
        return new Refused(error(status, code, message));
    }

    static Reply error(int status, String code, String message) {
        return envelope(status, Json.object(), code, message);
    }

    private static Reply envelope(int status, ObjectNode data, String code, String message) {
        ObjectNode body = Json.object();
        body.set("data", data);
        body.putObject("error").put("code", code).put("message", message).put("log_id", LOG_ID);
        return Reply.json(status, body);
    }

    /** The token endpoint has its own form. */
    static Reply oauthError(String error, String description) {
        return Reply.json(
                400,
                Json.object()
                        .put("error", error)
                        .put("error_description", description)
                        .put("log_id", LOG_ID));
    }
}
