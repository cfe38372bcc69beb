package id.alurkonten.publishing.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Step 9's clockwork: {@code alurkonten.publishing.*}. */
@ConfigMapping(prefix = "alurkonten.publishing")
public interface PublishingConfig {

    /** {@code alurkonten.publishing.every}: how often it looks for publications whose time has come. */
    @WithDefault("1s")
    Duration every();
}
