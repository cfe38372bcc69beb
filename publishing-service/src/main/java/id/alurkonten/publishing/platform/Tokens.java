package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.NotOpened;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Access tokens that are good to use. They are refreshed before their end, by one replica at a time; while that goes on,
 * or fails for a reason that passes, the present one is used as long as it lasts.
 */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Accounts accounts;
    private final Platforms platforms;

    Tokens(Accounts accounts, Platforms platforms) {
        this.accounts = accounts;
        this.platforms = platforms;
    }

    /**
     * The channel's account with a token that lasts.
     *
     * @throws PlatformFault if there is none, or none could be had now
     */
    public Account usable(Channel channel) {
        Account account = connected(channel);
        for (int looks = 0;
                isOver(account) && looks < LOOKS && accounts.refusal(channel).isEmpty();
                looks++) {
            if (looks > 0) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            // where another replica is at it, its token is there in a moment
            refresh(channel, platforms.of(channel));
            account = connected(channel);
        }
        if (isOver(account)) {
            throw accounts.refusal(channel)
                    .map(PlatformFault::unauthorized)
                    .orElseGet(() -> PlatformFault.unreached("The access token is being refreshed"));
        }
        return account;
    }

    private Account connected(Channel channel) {
        try {
            return accounts.find(channel).orElseThrow(() -> PlatformFault.unauthorized("No account is connected"));
        } catch (NotOpened e) {
            // mended by whoever set the keys; the account itself is well
            throw PlatformFault.unreached(e.getMessage());
        }
    }

    private boolean isOver(Account account) {
        return account.expiresAt().filter(end -> !end.isAfter(accounts.now())).isPresent();
    }

    @Scheduled(every = "${alurkonten.publishing.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refreshAll() {
        Arrays.stream(Channel.values())
                .forEach(channel -> platforms.on(channel).ifPresent(platform -> refresh(channel, platform)));
    }

    private void refresh(Channel channel, Platform platform) {
        if (!accounts.takeTurnToRefresh(channel, platform.refreshAhead())) {
            return;
        }
        Account account = null;
        try {
            account = connected(channel);
            accounts.replace(platform.refresh(account, accounts.now()));
        } catch (RuntimeException e) {
            PlatformFault fault = Faulty.of(e, account);
            LOG.warnf("%s: the access token could not be refreshed: %s", channel, fault.getMessage());
            if (fault.kind() == PlatformFault.Kind.AUTHORIZATION) {
                accounts.refuse(channel, fault.getMessage());
            } else {
                accounts.giveTurnBack(channel);
            }
        }
    }
}
