package id.alurkonten.system.faults.load;

import java.time.Duration;

/** A moment in which nothing is done. */
public final class Pause {
    private Pause() {}

    /** @throws Interrupted if the load is being given up */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    /** Whoever was at work is to stop, wherever they are. */
    public static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("Interrupted", null, false, false);
        }
    }
}
