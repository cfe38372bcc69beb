package id.alurkonten.publishing.publication;

import id.alurkonten.publishing.platform.PlatformsConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Step 9's clockwork: {@code alurkonten.publishing.*}. */
@ConfigMapping(prefix = "alurkonten.publishing")
public interface PublishingConfig {

    /** {@code alurkonten.publishing.every}: how often it looks for publications whose time has come. */
    @WithDefault("1s")
    Duration every();

    /** {@code alurkonten.publishing.refresh-every}: how often it looks for access tokens that end soon. */
    @WithDefault("30s")
    Duration refreshEvery();

    /**
     * {@code alurkonten.publishing.at-once}: so many uploads of a replica at a time: a platform that is slow holds few
     * others back.
     */
    @WithDefault("6")
    int atOnce();

    /**
     * {@code alurkonten.publishing.lease}: how long an upload stays in the hands of a replica that says nothing more.
     * Longer than any single call of a platform takes (65 s).
     */
    @WithDefault("2m")
    Duration lease();

    /**
     * {@code alurkonten.publishing.settle-after}: how long after a call whose answer was lost the platform is believed
     * when it says that it has no such post. Longer than the lease, and than a platform takes to show what it took.
     */
    @WithDefault("3m")
    Duration settleAfter();

    /** {@code alurkonten.publishing.first-retry}: the wait before a second try; doubled each time, to five minutes. */
    @WithDefault("2s")
    Duration firstRetry();

    /** {@code alurkonten.publishing.tries}: so many failures in a row that may pass end an upload that nobody can see. */
    @WithDefault("12")
    int tries();

    /** {@code alurkonten.publishing.prepare-within}: how long a platform may work on an upload before it is given up. */
    @WithDefault("2h")
    Duration prepareWithin();

    /** {@code alurkonten.publishing.platforms}: where the platforms are. */
    PlatformsConfig platforms();
}
