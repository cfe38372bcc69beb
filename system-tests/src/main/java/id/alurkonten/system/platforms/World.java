package id.alurkonten.system.platforms;

import id.alurkonten.system.platforms.media.Fetcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the six have in common: accounts, posts, the clock, and who fetches. */
public final class World {
    /** Of every app that calls: the stub knows one. */
    public static final String CLIENT_ID = "local-client";

    public static final String CLIENT_SECRET = "local-secret";

    private final Posts posts = new Posts();
    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(18_000_000_000_000_000L);
    private final Fetcher fetcher;
    private final Clock clock;
    private volatile Duration forward = Duration.ZERO;

    public World(Clock clock, Fetcher fetcher) {
        this.clock = clock;
        this.fetcher = fetcher;
    }

    public Instant now() {
        return clock.instant().plus(forward);
    }

    /** Lets time pass at once: containers, links and tokens grow old. */
    public void forward(Duration by) {
        forward = forward.plus(by);
    }

    public Posts posts() {
        return posts;
    }

    public Fetcher fetcher() {
        return fetcher;
    }

    /** A number that nothing else has; 17 digits, as those of Meta and X. */
    public String nextId() {
        return Long.toString(ids.incrementAndGet());
    }

    /** In the place of one with the same id. */
    public void seed(Account account) {
        accounts.removeIf(
                known -> known.channel() == account.channel() && known.id().equals(account.id()));
        accounts.add(account);
    }

    public List<Account> accounts(Channel channel) {
        return accounts.stream().filter(account -> account.channel() == channel).toList();
    }

    /** Whose token it is, good or not. */
    public Optional<Account> owner(Channel channel, String token) {
        return accounts(channel).stream()
                .filter(account -> account.knows(token))
                .findFirst();
    }

    public Optional<Account> owed(Channel channel, String refreshToken) {
        return accounts(channel).stream()
                .filter(account ->
                        !refreshToken.isEmpty() && account.refreshToken().equals(refreshToken))
                .findFirst();
    }

    void reset() {
        accounts.clear();
        posts.reset();
        forward = Duration.ZERO;
    }
}
