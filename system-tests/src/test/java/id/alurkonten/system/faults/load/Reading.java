package id.alurkonten.system.faults.load;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Unreachable;
import java.time.Duration;
import java.util.function.Supplier;

/** A look at what a service has, taken again while it is down or can't answer now. */
final class Reading {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private Reading() {}

    /**
     * @throws Refused with any other answer than success and 503, such as 404
     * @throws NeverAnswered if nobody answers for that long
     */
    static Answer untilAnswered(Supplier<Answer> reading, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        String last;
        do {
            try {
                return reading.get();
            } catch (Refused refused) {
                if (refused.status() != UNAVAILABLE) {
                    throw refused;
                }
                last = refused.getMessage();
            } catch (Unreachable unreachable) {
                last = unreachable.getMessage();
            }
            Pause.of(BETWEEN);
        } while (System.nanoTime() < end);
        throw new NeverAnswered("Nothing could be read within %s: %s".formatted(patience, last));
    }
}
