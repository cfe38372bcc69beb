package id.alurkonten.system.platforms.meta;

import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;
import java.util.Set;

/**
 * Renewing a long-lived token: Instagram Platform, <em>Refresh Access Token</em>, and Threads API, <em>Long-Lived
 * Tokens</em>. It must be good for still a while and at least 24 hours old; the new one lasts 60 days. One that has
 * expired can't be renewed: somebody must sign in again.
 */
final class LongLived {
    private static final Duration LASTS = Duration.ofDays(60);
    private static final Duration YOUNGEST = Duration.ofHours(24);

    private LongLived() {}

    static Reply refreshed(World world, Channel channel, Call call, String grant, String permission) {
        if (!call.parameter("grant_type").equals(grant)) {
            throw Graph.invalid("Parameter grant_type must be " + grant);
        }
        Account account = Graph.authorized(world, channel, call, Set.of(permission));
        if (account.since(Graph.token(call)).isAfter(world.now().minus(YOUNGEST))) {
            throw Graph.invalid("The access token must be at least 24 hours old");
        }
        return Reply.ok(Json.object()
                .put("access_token", account.renew(world.now(), LASTS))
                .put("token_type", "bearer")
                .put("expires_in", LASTS.toSeconds())
                .put("permissions", String.join(",", account.scopes())));
    }
}
