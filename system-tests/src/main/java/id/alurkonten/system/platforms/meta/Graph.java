package id.alurkonten.system.platforms.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
    private static final int MOST_OF_A_PAGE = 100;

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

    /**
     * A part of a list, as much as is asked for and after the cursor that is named: <em>Paginated Results</em>, section
     * <em>Cursor-based Pagination</em>. An edge may have a maximum of its own: Pages API, <em>Feed</em> has 100.
     */
    static Reply page(Call call, List<ObjectNode> all) {
        int from = 0;
        if (!call.parameter("after").isEmpty()) {
            List<String> cursors = all.stream().map(Graph::cursor).toList();
            from = cursors.indexOf(call.parameter("after")) + 1;
            if (from == 0) {
                throw invalid("Invalid cursors values");
            }
        }
        String limit = call.parameter("limit").isEmpty() ? "25" : call.parameter("limit");
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) == 0) {
            throw invalid("Param limit must be an integer greater than 0");
        }
        int until = Math.min(all.size(), from + Math.min(Integer.parseInt(limit), MOST_OF_A_PAGE));
        List<ObjectNode> part = all.subList(from, until);
        ObjectNode body = Json.object();
        body.putArray("data").addAll(part);
        if (!part.isEmpty()) {
            ObjectNode paging = body.putObject("paging");
            paging.putObject("cursors").put("before", cursor(part.get(0))).put("after", cursor(all.get(until - 1)));
            if (until < all.size()) {
                paging.put("next", call.base() + call.path() + "?after=" + cursor(all.get(until - 1)));
            }
        }
        return Reply.ok(body);
    }

    private static String cursor(ObjectNode post) {
        String id = post.path("id").asText(post.path("post_id").asText());
        return Base64.getUrlEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
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
