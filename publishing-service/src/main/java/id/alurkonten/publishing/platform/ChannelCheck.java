package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.channel.ChannelMode;
import id.alurkonten.publishing.channel.ChannelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tries a channel's account, and says in one sentence what is wrong and how to mend it. */
@ApplicationScoped
public class ChannelCheck {

    private final Accounts accounts;
    private final Platforms platforms;
    private final Tokens tokens;

    ChannelCheck(Accounts accounts, Platforms platforms, Tokens tokens) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.tokens = tokens;
    }

    /** Whether all is well, and the sentence, by its key and what is filled in. */
    public record Verdict(boolean ok, String key, List<Object> arguments) {

        static Verdict good(String key, Object... arguments) {
            return new Verdict(true, key, List.of(arguments));
        }

        static Verdict bad(String key, Object... arguments) {
            return new Verdict(false, key, List.of(arguments));
        }
    }

    /** Asks the platform, where there is one to ask. */
    public Verdict of(ChannelSetting setting) {
        if (setting.mode() == ChannelMode.MANUAL) {
            return setting.account()
                    .map(account -> Verdict.good("channel.check.manual", account))
                    .orElseGet(() -> Verdict.good("channel.check.manual-without-account"));
        }
        Account account = null;
        try {
            account = tokens.usable(setting.channel());
            Verdict verdict = of(account, platforms.of(setting.channel()).identify(account));
            if (verdict.ok()) {
                accounts.answered(setting.channel());
            }
            return verdict;
        } catch (RuntimeException e) {
            PlatformFault fault = Faulty.of(e, account);
            return switch (fault.kind()) {
                case AUTHORIZATION -> Verdict.bad("channel.check.unauthorized", fault.getMessage());
                case RATE_LIMITED ->
                    Verdict.bad("channel.check.rate-limited", fault.after().toSeconds());
                case TRANSIENT, UNCLEAR -> Verdict.bad("channel.check.unreached", fault.getMessage());
                case REJECTED -> Verdict.bad("channel.check.refused", fault.getMessage());
            };
        }
    }

    private static Verdict of(Account account, Identity identity) {
        if (!identity.id().equals(account.id())) {
            return Verdict.bad("channel.check.other-account", account.id(), identity.name(), identity.id());
        }
        if (!identity.missingScopes().isEmpty()) {
            return Verdict.bad("channel.check.missing-scope", String.join(", ", identity.missingScopes()));
        }
        return Verdict.good("channel.check.api", identity.name());
    }
}
