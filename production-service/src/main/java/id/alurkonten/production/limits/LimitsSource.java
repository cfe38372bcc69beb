package id.alurkonten.production.limits;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the limits once, at the start: a file that is wrong is found before the first design is. */
class LimitsSource {

    @Produces
    @Singleton
    @Startup
    PlatformLimits platformLimits(LimitsConfig config) throws IOException {
        try (InputStream yaml = open(config.file())) {
            return PlatformLimits.read(yaml);
        }
    }

    private static InputStream open(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newInputStream(file.get())
                : PlatformLimits.class.getResourceAsStream("/platform-limits.yaml");
    }
}
