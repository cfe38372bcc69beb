package id.alurkonten.production.limits;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the limits of the platforms come from: {@code alurkonten.limits.*}. */
@ConfigMapping(prefix = "alurkonten.limits")
public interface LimitsConfig {

    /**
     * {@code alurkonten.limits.file}: an installation's own limits, a file of the form of {@code platform-limits.yaml}
     * in this service; without it that one holds. A file that can't be read stops the start.
     */
    Optional<Path> file();
}
