package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.inbox.Subscription;
import id.alurkonten.kit.inbox.Subscriptions;
import id.alurkonten.kit.problem.Faults;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** How many dead letters wait, counted now and then: whoever asks is not kept waiting for the broker. */
@ApplicationScoped
public class WaitingLetters {

    private static final Logger LOG = Logger.getLogger(WaitingLetters.class);

    private final Subscriptions subscriptions;
    private final DeadLetterCatalogue catalogue;
    private final MeterRegistry metrics;
    private final Clock clock;
    private volatile Optional<Look> last = Optional.empty();

    WaitingLetters(Subscriptions subscriptions, DeadLetterCatalogue catalogue, MeterRegistry metrics, Clock clock) {
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Letters that wait.
     *
     * @param oldest when the first of them was put aside
     */
    record Waiting(long count, Optional<Instant> oldest) {

        static final Waiting NONE = new Waiting(0, Optional.empty());

        Waiting and(Waiting other) {
            return new Waiting(
                    count + other.count,
                    Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(Comparator.naturalOrder()));
        }
    }

    /**
     * What was found.
     *
     * @param bySource by the topic that the letters came from
     */
    private record Look(Map<String, Waiting> bySource, Instant at) {

        Waiting all() {
            return bySource.values().stream().reduce(Waiting.NONE, Waiting::and);
        }
    }

    /** How many wait; empty until they have been counted once. */
    public Optional<Long> count() {
        return last.map(look -> look.all().count());
    }

    /** When the one was put aside that has waited longest; empty if none waits. */
    public Optional<Instant> oldest() {
        return last.flatMap(look -> look.all().oldest());
    }

    /** When they were counted; empty until they have been. */
    public Optional<Instant> asOf() {
        return last.map(Look::at);
    }

    void start(@Observes StartupEvent started) {
        for (Subscription one : subscriptions.all()) {
            metrics.gauge("alurkonten.deadletters.waiting", Tags.of("topic", one.topic()), this, letters -> letters.last
                    .map(look -> (double) look.bySource().get(one.topic()).count())
                    .orElse(Double.NaN));
        }
    }

    @Scheduled(
            every = "${alurkonten.dead-letters.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            last = Optional.of(new Look(catalogue.waiting(), clock.instant()));
        } catch (RuntimeException e) {
            LOG.debugf(
                    "The dead letters cannot be counted: %s", Faults.rootOf(e).toString());
        }
    }
}
