package id.alurkonten.system.platforms.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How Meta's three answer: Graph API, <em>Handle Errors</em> (section <em>Error Codes</em>, <em>Authentication error
 * subcodes</em>) and <em>Rate Limits</em> (sections <em>Error Codes</em>, <em>Business Use Case Rate Limits,
 * Headers</em>).
 *
 * <p>Assumed, since the documentation names no HTTP status: 400 for a bad token and for throttling, 403 for a missing
 * permission.
 */
final class Graph {
    private static final String TYPE = "OAuthException";

    private Graph() {}

    /** The path's words without the version, which every call may leave out. */
    static List<String> words(Call call) {
        List<String> words = call.words();
        return !words.isEmpty() && words.get(0).matches("v\\d+\\.\\d+") ? words.subList(1, words.size()) : words;
    }

    static Refused refusal(int status, int code, int subcode, String message) {
        return new Refused(error(status, code, subcode, message));
    }

    static Reply error(int status, int code, int subcode, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("message", message).put("type", TYPE).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("is_transient", code == 1 || code == 2 || code == 4);
        error.put("error_user_msg", message).put("fbtrace_id", "AlurKontenStubTrace");
        return Reply.json(status, body);
    }

    static Refused invalid(String message) {
        return refusal(400, 100, 0, "(#100) " + message);
    }

    static Refused unknownPath(Call call) {
        return refusal(
                400,
                100,
                33,
                "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions,"
                                .formatted(call.method().toLowerCase(Locale.ROOT), String.join("/", words(call)))
                        + " or does not support this operation");
    }

    /** The owner of the token, if the token is good and has every one of the permissions. */
    static Account authorized(World world, Channel channel, Call call, Set<String> permissions) {
        String token = token(call);
        if (token.isEmpty()) {
            throw refusal(400, 104, 0, "An access token is required to request this resource.");
        }
        Account account = world.owner(channel, token)
                .orElseThrow(() -> refusal(400, 190, 0, "Invalid OAuth access token - Cannot parse access token"));
        switch (account.standing(token, world.now())) {
            case GOOD -> {}
            case EXPIRED ->
                throw refusal(
                        400, 190, 463, "Error validating access token: Session has expired on " + account.until(token));
            case REVOKED ->
                throw refusal(
                        400,
                        190,
                        458,
                        "Error validating access token: The user has not authorized application " + World.CLIENT_ID);
        }
        for (String permission : permissions) {
            if (!account.may(permission)) {
                throw refusal(403, 10, 0, "(#10) Application does not have permission for this action: " + permission);
            }
        }
        return account;
    }

    static String token(Call call) {
        return call.parameter("access_token").isEmpty() ? call.bearer() : call.parameter("access_token");
    }

    /** A path's node is the account itself, or {@code me}. */
    static void requireOwn(Account account, String node) {
        if (!node.equals(account.id()) && !node.equals("me")) {
            throw refusal(403, 10, 0, "(#10) The token is not one of " + node);
        }
    }

    static Reply unavailable() {
        return error(503, 2, 0, "Service temporarily unavailable");
    }

    /** The header tells whole minutes. */
    static Reply rateLimited(String business, String type, int code, Duration reset) {
        ObjectNode usage = Json.object();
        usage.putArray(business)
                .addObject()
                .put("type", type)
                .put("call_count", 100)
                .put("total_cputime", 25)
                .put("total_time", 25)
                .put("estimated_time_to_regain_access", Math.max(1, (reset.toSeconds() + 59) / 60));
        return error(
                        400,
                        code,
                        0,
                        "(#" + code + ") There have been too many calls from this account. Wait a bit and try again.")
                .with("X-Business-Use-Case-Usage", usage.toString());
    }
}
