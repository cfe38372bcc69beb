package id.alurkonten.local.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what another service brings about: asking again, until a deadline. */
public final class Waiting {

    /** How long a change may take to go through all services before something must be wrong. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    /** It did not come about; the message says what was seen last. */
    public static final class NeverHappened extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NeverHappened(String message) {
            super(message);
        }
    }

    /** As {@link #until(String, Duration, Supplier, Predicate)}, with {@link #PATIENCE}. */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> asWanted) {
        return until(what, PATIENCE, look, asWanted);
    }

    /**
     * What was seen when it was as wanted. What isn't there yet (404), a service that can't answer now (503) and one
     * that is down are waited for too.
     *
     * @param what is waited for, to be said in the message
     * @throws NeverHappened if it did not come about before the deadline
     * @throws Refused if looking is refused for another reason
     */
    public static <T> T until(String what, Duration deadline, Supplier<T> look, Predicate<T> asWanted) {
        long end = System.nanoTime() + deadline.toNanos();
        Object last;
        do {
            try {
                T seen = look.get();
                if (asWanted.test(seen)) {
                    return seen;
                }
                last = seen;
            } catch (Refused e) {
                if (e.status() != 404 && e.status() != 503) {
                    throw e;
                }
                last = e.getMessage();
            } catch (Unreachable e) {
                last = e.getMessage();
            }
        } while (pause() && System.nanoTime() < end);
        throw new NeverHappened("Not within %d s: %s. Last seen: %s".formatted(deadline.toSeconds(), what, last));
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
