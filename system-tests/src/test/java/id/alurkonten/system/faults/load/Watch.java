package id.alurkonten.system.faults.load;

import id.alurkonten.local.demo.Waiting;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another desk brings about, and says meanwhile what for. */
final class Watch {
    // Longer than anything is away: what doesn't come until then never will.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private volatile String waitsFor = "its turn";

    <T> T until(String what, Supplier<T> look, Predicate<T> asWanted) {
        waitsFor = what;
        T seen = Waiting.until(what, PATIENCE, look, asWanted);
        waitsFor = "answers, after " + what;
        return seen;
    }

    @Override
    public String toString() {
        return waitsFor;
    }
}
