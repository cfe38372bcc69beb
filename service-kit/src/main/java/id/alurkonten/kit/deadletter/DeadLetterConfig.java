package id.alurkonten.kit.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Looking at dead letters and replaying them: {@code alurkonten.dead-letters.*}. */
@ConfigMapping(prefix = "alurkonten.dead-letters")
public interface DeadLetterConfig {

    /** {@code alurkonten.dead-letters.timeout}: after so long without an answer the broker counts as away. */
    @WithDefault("5s")
    Duration timeout();

    /**
     * {@code alurkonten.dead-letters.readers}: how many requests may read dead letters at once; more wait for
     * their turn, no longer than {@code timeout}.
     */
    @WithDefault("4")
    int readers();

    /** {@code alurkonten.dead-letters.replay-at-most}: how many letters one call of replay-all tries. */
    @WithDefault("500")
    int replayAtMost();

    /** {@code alurkonten.dead-letters.replay-within}: after so long a call of replay-all begins no other letter. */
    @WithDefault("15s")
    Duration replayWithin();

    /** {@code alurkonten.dead-letters.look-every}: how often waiting letters are counted, for metrics and health. */
    Duration lookEvery();
}
