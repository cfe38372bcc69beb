package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** The platforms that this version can publish on by itself. */
@ApplicationScoped
public class Platforms {

    private final Instance<Platform> adapters;

    Platforms(@Any Instance<Platform> adapters) {
        this.adapters = adapters;
    }

    public Optional<Platform> on(Channel channel) {
        return adapters.stream().filter(adapter -> adapter.channel() == channel).findFirst();
    }

    /** The platform of a channel that is in mode API, which only one with an adapter can be. */
    public Platform of(Channel channel) {
        return on(channel).orElseThrow(() -> new IllegalStateException("no adapter for " + channel));
    }
}
