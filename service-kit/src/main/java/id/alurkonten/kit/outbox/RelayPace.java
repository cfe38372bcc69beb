package id.alurkonten.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * When the relay looks again: at once when something is committed here, soon after something was found, because other
 * replicas wake nobody here, and at leisure when there is nothing.
 */
final class RelayPace {

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final Duration longest;
    private final Semaphore woken = new Semaphore(0);
    private Duration next;

    RelayPace(Duration longest) {
        this.longest = longest;
        this.next = longest;
    }

    /** Something was committed. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** There was something to send: more may come soon. */
    void found() {
        next = SHORTEST;
    }

    void sleep() throws InterruptedException {
        if (woken.tryAcquire(next.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        } else {
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
