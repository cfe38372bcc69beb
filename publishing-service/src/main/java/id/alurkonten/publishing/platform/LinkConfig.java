package id.alurkonten.publishing.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Links that the system gives out, and addresses that it calls: {@code alurkonten.links.*}. */
@ConfigMapping(prefix = "alurkonten.links")
public interface LinkConfig {

    /**
     * {@code alurkonten.links.public-url}: under which address the internet reaches this service, for example {@code
     * https://unggah.example.go.id}. Platforms fetch files under {@code <that>/public/media/}; nothing else of the
     * service need be reachable there. Without it no channel can be in mode API.
     */
    Optional<URI> publicUrl();

    /** {@code alurkonten.links.valid-for}: how long a link to a file opens it. */
    @WithDefault("6h")
    Duration validFor();

    /**
     * {@code alurkonten.links.allow-loopback}: whether addresses that platforms give (to upload to) may be on this very
     * machine. For a stand-in of the platforms alone, never for the real ones.
     */
    @WithDefault("false")
    boolean allowLoopback();
}
