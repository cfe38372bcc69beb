package id.alurkonten.publishing.platform;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connects channels with their accounts. */
@ApplicationScoped
public class Connections {

    private static final String ACCOUNT_ID = "accountId";
    private static final int LONGEST = 4_000;

    private final Accounts accounts;
    private final Platforms platforms;
    private final Sealer sealer;
    private final LinkConfig links;

    Connections(Accounts accounts, Platforms platforms, Sealer sealer, LinkConfig links) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.sealer = sealer;
        this.links = links;
    }

    /**
     * Connects a channel; without credentials it keeps those it has.
     *
     * @throws ProblemException 400 naming each credential that is missing, unknown or no credential at all
     */
    public void connect(Channel channel, Map<String, String> credentials) {
        ProblemException refusal = ProblemException.validation();
        if (platforms.on(channel).isEmpty()) {
            refusal.violation("mode", "channel.api-not-available");
        } else if (!sealer.hasKey()) {
            refusal.violation("mode", "channel.no-key");
        } else if (links.publicUrl().isEmpty()) {
            refusal.violation("mode", "channel.no-public-url");
        } else if (credentials == null && !accounts.isConnected(channel)) {
            refusal.violation("credentials", "channel.credential-missing");
        } else if (credentials != null) {
            check(channel, credentials, refusal);
        }
        if (refusal.hasViolations()) {
            throw refusal;
        }
        if (credentials != null) {
            accounts.connect(account(channel, credentials));
        }
    }

    private static void check(Channel channel, Map<String, String> credentials, ProblemException refusal) {
        channel.credentials().stream()
                .filter(name -> !credentials.containsKey(name))
                .forEach(name -> refusal.violation("credentials." + name, "channel.credential-missing"));
        if (!credentials.containsKey(ACCOUNT_ID)) {
            refusal.violation("credentials." + ACCOUNT_ID, "channel.credential-missing");
        }
        credentials.forEach((name, value) -> {
            boolean known = name.equals(ACCOUNT_ID)
                    || channel.credentials().contains(name)
                    || channel.furtherCredentials().contains(name);
            if (!known) {
                refusal.violation(
                        "credentials", "channel.unknown-credential", String.join(", ", channel.credentials()));
            } else if (value == null || !value.strip().equals(value) || value.isEmpty() || value.length() > LONGEST) {
                refusal.violation("credentials." + name, "channel.bad-credential");
            }
        });
        String id = credentials.get(ACCOUNT_ID);
        if (id != null && !id.matches("[A-Za-z0-9_.-]{1,200}")) {
            refusal.violation("credentials." + ACCOUNT_ID, "channel.bad-account-id");
        }
    }

    private Account account(Channel channel, Map<String, String> given) {
        Map<String, String> credentials = new HashMap<>(given);
        String id = credentials.remove(ACCOUNT_ID);
        return platforms.of(channel).connected(new Account(channel, id, credentials, Optional.empty()), accounts.now());
    }
}
