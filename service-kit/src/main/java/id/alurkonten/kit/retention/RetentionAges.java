package id.alurkonten.kit.retention;

import id.alurkonten.kit.inbox.Subscription;
import id.alurkonten.kit.inbox.Subscriptions;
import id.alurkonten.kit.outbox.OutboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** At which age rows go: the configured one, or the topics' own where that is longer. */
@ApplicationScoped
class RetentionAges {

    /** What the APIs promise: the same key and body within 24 hours, the same answer. */
    private static final Duration PROMISED = Duration.ofHours(24);

    private final RetentionConfig config;
    private final OutboxConfig outbox;
    private final Subscriptions subscriptions;
    private final TopicLifetime topics;

    RetentionAges(RetentionConfig config, OutboxConfig outbox, Subscriptions subscriptions, TopicLifetime topics) {
        this.config = config;
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.topics = topics;
    }

    /**
     * The age at which that table's rows go.
     *
     * @return empty when they are not to go at all, since a topic keeps its records for ever
     * @throws TopicLifetime.Unknown when the broker does not say how long it keeps them
     */
    Optional<Duration> of(RetainedTable table) {
        return switch (table) {
            case IDEMPOTENCY_KEYS -> Optional.of(longer(config.idempotencyKeys(), PROMISED));
            case OUTBOX -> said();
            case OUTBOX_OF_A_SLOT -> outbox.relay().enabled() ? Optional.empty() : said();
            case INBOX -> atLeast(config.inbox(), heard());
            case REPLAYS -> atLeast(config.replays(), deadLetters());
            case DEAD_LETTERED_EVENTS -> atLeast(Duration.ZERO, deadLetters());
        };
    }

    private Optional<Duration> atLeast(Duration configured, List<String> names) {
        return topics.longest(names).map(lifetime -> longer(configured, lifetime.plus(config.margin())));
    }

    private Optional<Duration> said() {
        return atLeast(config.outbox(), List.of("alurkonten." + outbox.aggregatetype()));
    }

    private List<String> heard() {
        return subscriptions.all().stream().map(Subscription::topic).toList();
    }

    private List<String> deadLetters() {
        return subscriptions.all().stream().map(Subscription::deadLetterTopic).toList();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
