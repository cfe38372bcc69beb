package id.alurkonten.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits for something to come back, longer each time up to 5 s, and stops waiting when the service stops. */
@ApplicationScoped
public class Patience {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    Patience(MeterRegistry metrics) {
        metrics.gauge("alurkonten.inbox.waiting", waiting);
    }

    /** The service stops; what was in hand is not done and will come again. */
    public static final class Stopping extends RuntimeException {
        Stopping() {
            // as an event, not as a fault: where it was thrown tells nothing
            super("The service stops; the record will come again", null, false, false);
        }
    }

    /** How many attempts in a row have failed; 0 while all is well. */
    public int waiting() {
        return waiting.get();
    }

    /** It went well. */
    public void calm() {
        waiting.set(0);
    }

    /**
     * Waits before the next attempt.
     *
     * @param attempt how many were made, from 1
     * @throws Stopping when the service stops meanwhile
     */
    public void waitBefore(int attempt) {
        waiting.set(attempt);
        long millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 10));
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }
}
