package id.alurkonten.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for something to come back, longer each time up to 5 s, and stops waiting when the service stops. */
@ApplicationScoped
public class Patience {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Of each thread that waits, how many of its attempts in a row have failed. */
    private final Map<Thread, Integer> waiting = new ConcurrentHashMap<>();

    Patience(MeterRegistry metrics) {
        metrics.gauge("alurkonten.inbox.waiting", this, Patience::waiting);
    }

    /** The service stops; what was in hand is not done and will come again. */
    public static final class Stopping extends RuntimeException {
        Stopping() {
            // as an event, not as a fault: where it was thrown tells nothing
            super("The service stops; the record will come again", null, false, false);
        }
    }

    /** How many attempts in a row have failed, of the one that has waited longest; 0 while all is well. */
    public int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** What this thread waited for went well; what others wait for may not have. */
    public void calm() {
        waiting.remove(Thread.currentThread());
    }

    /**
     * Waits before the next attempt of this thread; {@link #calm()} says that it went well.
     *
     * @param attempt how many were made, from 1
     * @throws Stopping when the service stops meanwhile
     */
    public void waitBefore(int attempt) {
        waiting.put(Thread.currentThread(), attempt);
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
