package id.alurkonten.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The outbox and its relay. */
@ConfigMapping(prefix = "alurkonten.outbox")
public interface OutboxConfig {

    /** The part of the topic after {@code alurkonten.}, and of the source before {@code -service}: planning. */
    String aggregatetype();

    /** The largest payload in bytes that the topics accept; a larger event is refused before anything is done. */
    @WithDefault("4194304")
    int maxPayloadBytes();

    Relay relay();

    /** Sends what has been committed. */
    interface Relay {
        /** Off where Debezium reads the table instead. */
        @WithDefault("true")
        boolean enabled();

        /** How many rows are sent together, at most. */
        @WithDefault("2000")
        int batch();

        /** After how many bytes of payload a batch is full. Two are held in memory at a time. */
        @WithDefault("4194304")
        long batchBytes();

        /** How long it sleeps when nobody wakes it: finds what a crash left, and sees that another relay has died. */
        @WithDefault("500ms")
        Duration poll();

        /** How long it waits after a failure before it tries again. */
        @WithDefault("1s")
        Duration pause();
    }
}
