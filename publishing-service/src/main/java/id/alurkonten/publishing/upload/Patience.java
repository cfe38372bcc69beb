package id.alurkonten.publishing.upload;

import id.alurkonten.publishing.publication.PublishingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** How long it is waited after a failure: twice as long each time, never quite as long as others who failed with it. */
@ApplicationScoped
class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 20;

    private final Duration first;

    Patience(PublishingConfig config) {
        this.first = config.firstRetry();
    }

    /** When to try again after so many failures in a row before this one. */
    Instant next(Instant now, int failures) {
        long whole = Math.min(LONGEST.toMillis(), first.toMillis() << Math.min(failures, DOUBLINGS));
        return now.plusMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }
}
