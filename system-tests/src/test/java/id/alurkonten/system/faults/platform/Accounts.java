package id.alurkonten.system.faults.platform;

import static id.alurkonten.local.Service.PUBLISHING;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Connects each channel to the account that the stub has for it, as the administrator does. */
final class Accounts {
    private final Person admin;
    private final Ledger ledger;

    Accounts(Person admin, Ledger ledger) {
        this.admin = admin;
        this.ledger = ledger;
    }

    /** What the check of a channel said. */
    record Checked(Channel channel, String what, boolean good, String message) {

        String line() {
            return "| %s | %s | %s | %s |".formatted(channel, what, good ? "yes" : "NO", message);
        }
    }

    void connectAll() {
        for (Channel channel : Channel.values()) {
            connect(channel);
        }
    }

    void connect(Channel channel) {
        ledger.seed(channel);
        String secret = "local-" + channel.key() + (Flaw.isRenewable(channel) ? "-refresh" : "-token");
        connect(channel, secret);
    }

    /** What each check says of an account with a flaw, the others being as they should, and of each without. */
    List<Checked> check() {
        List<Checked> said = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (Flaw flaw : Flaw.values()) {
                ledger.seed(channel, flaw.account(channel));
                connect(channel, flaw.secret(channel));
                JsonNode answer = admin.checkChannel(channel.name()).json();
                String message = answer.path("message").asText();
                boolean good = !answer.path("ok").asBoolean() && flaw.isMendedBy(message);
                said.add(new Checked(channel, flaw.key(), good, message));
            }
            connect(channel);
        }
        for (Channel channel : Channel.values()) {
            JsonNode answer = admin.checkChannel(channel.name()).json();
            said.add(new Checked(
                    channel,
                    "as it should be",
                    answer.path("ok").asBoolean(),
                    answer.path("message").asText()));
        }
        return said;
    }

    private void connect(Channel channel, String secret) {
        admin.ifMatch(admin.channel(channel.name()).etag())
                .put(
                        PUBLISHING,
                        "channels/" + channel,
                        Map.of("mode", "API", "account", "@alurkonten", "credentials", credentials(channel, secret)));
    }

    private static Map<String, String> credentials(Channel channel, String secret) {
        String account = Flaw.accountId(channel);
        return Flaw.isRenewable(channel)
                ? Map.of(
                        "accountId",
                        account,
                        channel == Channel.TIKTOK ? "clientKey" : "clientId",
                        World.CLIENT_ID,
                        "clientSecret",
                        World.CLIENT_SECRET,
                        "refreshToken",
                        secret)
                : Map.of("accountId", account, "accessToken", secret);
    }
}
