package id.alurkonten.kit.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long rows are kept that have done their work: {@code alurkonten.retention.*}. */
@ConfigMapping(prefix = "alurkonten.retention")
public interface RetentionConfig {

    /** {@code alurkonten.retention.enabled}: off where somebody else removes rows, or nobody shall. */
    @WithDefault("true")
    boolean enabled();

    /** {@code alurkonten.retention.every}: how often it is looked for rows whose time is over. */
    Duration every();

    /**
     * {@code alurkonten.retention.outbox}: sent events, since they were sent; longer if the topic may hold them longer.
     * Unsent ones are never removed.
     */
    @WithDefault("7d")
    Duration outbox();

    /**
     * {@code alurkonten.retention.inbox}: which events were handled, since they were; longer if one of the topics may hold
     * them longer. It must also be longer than a service that sends them is ever down: one that dies between sending
     * and noting it down sends again when it is back.
     */
    @WithDefault("30d")
    Duration inbox();

    /** {@code alurkonten.retention.idempotency-keys}: answers, since they were given; never less than 24 hours. */
    @WithDefault("24h")
    Duration idempotencyKeys();

    /**
     * {@code alurkonten.retention.replays}: who replayed which dead letter, since they did; longer if the topics may hold
     * the letters longer.
     */
    @WithDefault("365d")
    Duration replays();

    /**
     * {@code alurkonten.retention.margin}: what is added to a topic's own time, for clocks that differ and for the broker's
     * own delays.
     */
    @WithDefault("1d")
    Duration margin();

    /** {@code alurkonten.retention.batch}: how many rows are removed in one transaction. */
    @WithDefault("1000")
    int batch();

    /** {@code alurkonten.retention.pause}: how long it waits between two batches, for others to get on. */
    @WithDefault("50ms")
    Duration pause();

    /** {@code alurkonten.retention.timeout}: after so long without an answer the broker counts as away. */
    @WithDefault("10s")
    Duration timeout();
}
