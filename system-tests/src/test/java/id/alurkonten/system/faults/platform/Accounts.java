package id.alurkonten.system.faults.platform;

import static id.alurkonten.local.Service.PUBLISHING;

import id.alurkonten.local.demo.Person;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import java.util.Map;

/** Connects each channel to the account that the stub has for it, as the administrator does. */
final class Accounts {
    private final Person admin;
    private final Ledger ledger;

    Accounts(Person admin, Ledger ledger) {
        this.admin = admin;
        this.ledger = ledger;
    }

    void connectAll() {
        for (Channel channel : Channel.values()) {
            connect(channel);
        }
    }

    void connect(Channel channel) {
        ledger.seed(channel);
        String path = "channels/" + channel;
        admin.ifMatch(admin.channel(channel.name()).etag())
                .put(
                        PUBLISHING,
                        path,
                        Map.of("mode", "API", "account", "@alurkonten", "credentials", credentials(channel)));
    }

    private static Map<String, String> credentials(Channel channel) {
        String token = "local-" + channel.key() + "-token";
        String refresh = "local-" + channel.key() + "-refresh";
        return switch (channel) {
            case INSTAGRAM -> Map.of("accountId", "17841400000000001", "accessToken", token);
            case FACEBOOK -> Map.of("accountId", "100000000000001", "accessToken", token);
            case THREADS -> Map.of("accountId", "26000000000000001", "accessToken", token);
            case YOUTUBE -> renewable("UClocalAlurKonten000000", "clientId", refresh);
            case TIKTOK -> renewable("local-tiktok-open-id", "clientKey", refresh);
            case X -> renewable("1000000000000000001", "clientId", refresh);
        };
    }

    private static Map<String, String> renewable(String account, String client, String refreshToken) {
        return Map.of(
                "accountId",
                account,
                client,
                World.CLIENT_ID,
                "clientSecret",
                World.CLIENT_SECRET,
                "refreshToken",
                refreshToken);
    }
}
