package id.alurkonten.kit.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code GET /api/v1/changes}: {@code alurkonten.changes.*}. */
@ConfigMapping(prefix = "alurkonten.changes")
public interface ChangesConfig {

    /** {@code alurkonten.changes.listeners}: how many may listen to one replica; the next is told to come later (503). */
    @WithDefault("2000")
    int listeners();

    /** {@code alurkonten.changes.poll}: how soon what another replica has committed is seen; one's own is at once. */
    @WithDefault("500ms")
    Duration poll();

    /** {@code alurkonten.changes.beat}: how often a listener hears that the line is still open. */
    @WithDefault("15s")
    Duration beat();

    /**
     * {@code alurkonten.changes.at-most}: how long one may listen before the line is closed; whoever listens comes again
     * by itself, with a token that is looked at anew.
     */
    @WithDefault("10m")
    Duration atMost();

    /** {@code alurkonten.changes.batch}: more changes at once than this are told as one reset. */
    @WithDefault("1000")
    int batch();
}
