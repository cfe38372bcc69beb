package id.alurkonten.system.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One account for each channel, and how another one is asked for. */
public final class Accounts {
    private static final Duration LONG_LIVED = Duration.ofDays(60);
    /** Instagram and Threads renew none that is younger than a day. */
    private static final Duration AGE = Duration.ofDays(30);

    private record Usual(String id, Set<String> scopes, int quota, boolean refreshes) {}

    private static final Map<Channel, Usual> USUAL = Map.of(
            Channel.INSTAGRAM,
            new Usual(
                    "17841400000000001",
                    Set.of("instagram_business_basic", "instagram_business_content_publish"),
                    100,
                    false),
            Channel.FACEBOOK,
            new Usual(
                    "100000000000001",
                    Set.of("pages_manage_posts", "pages_read_engagement", "pages_show_list"),
                    30,
                    false),
            Channel.THREADS,
            new Usual("26000000000000001", Set.of("threads_basic", "threads_content_publish"), 250, false),
            Channel.YOUTUBE,
            new Usual(
                    "UClocalAlurKonten000000",
                    Set.of(
                            "https://www.googleapis.com/auth/youtube.upload",
                            "https://www.googleapis.com/auth/youtube.readonly"),
                    100,
                    true),
            Channel.TIKTOK,
            new Usual(
                    "local-tiktok-open-id",
                    Set.of("user.info.basic", "video.publish", "video.upload", "video.list"),
                    6,
                    true),
            Channel.X,
            new Usual(
                    "1000000000000000001",
                    Set.of("tweet.read", "tweet.write", "users.read", "media.write", "offline.access"),
                    100,
                    true));

    private Accounts() {}

    /** One for each channel; its access token is {@code local-<channel>-token}. */
    static void seedAll(World world) {
        for (Channel channel : Channel.values()) {
            world.seed(usual(channel, world.now()));
        }
    }

    private static Account usual(Channel channel, Instant now) {
        Usual usual = USUAL.get(channel);
        return new Account(
                        channel, usual.id(), "alurkonten", usual.scopes(), usual.quota(), refreshToken(channel, usual))
                .give(token(channel), now.minus(AGE), now.plus(LONG_LIVED));
    }

    private static String token(Channel channel) {
        return "local-" + channel.key() + "-token";
    }

    private static String refreshToken(Channel channel, Usual usual) {
        return usual.refreshes() ? "local-" + channel.key() + "-refresh" : "";
    }

    /** What isn't said is as usual: {@code {channel, id?, name?, scopes?, quota?, accessToken?, refreshToken?, expiresIn?}}. */
    static Account of(JsonNode wanted, Instant now) {
        Channel channel = Channel.of(wanted.path("channel").asText())
                .orElseThrow(() -> new IllegalArgumentException("channel is one of " + List.of(Channel.values())));
        Usual usual = USUAL.get(channel);
        Set<String> scopes = usual.scopes();
        if (wanted.has("scopes")) {
            scopes = new TreeSet<>();
            for (JsonNode scope : wanted.path("scopes")) {
                scopes.add(scope.asText());
            }
        }
        return new Account(
                        channel,
                        wanted.path("id").asText(usual.id()),
                        wanted.path("name").asText("alurkonten"),
                        scopes,
                        wanted.path("quota").asInt(usual.quota()),
                        wanted.path("refreshToken").asText(refreshToken(channel, usual)))
                .give(
                        wanted.path("accessToken").asText(token(channel)),
                        now.minus(AGE),
                        now.plusSeconds(wanted.path("expiresIn").asLong(LONG_LIVED.toSeconds())));
    }
}
