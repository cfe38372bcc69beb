package id.alurkonten.system.faults.load;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Unreachable;
import id.alurkonten.system.faults.Journal;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** A command on its way: sent and sent again until somebody answers, each time written down first. */
final class Sending {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    // The service can't now; a twin is at the same key; two twins were at it at once.
    private static final Set<String> PASSING = Set.of("unavailable", "too-many-requests", "conflict");

    private final Journal journal;
    private final Journal.Call call;
    private final Duration patience;

    Sending(Journal journal, Journal.Call call, Duration patience) {
        this.journal = journal;
        this.call = call;
        this.patience = patience;
    }

    /**
     * @throws Refused with any answer but success, and but "not now"
     * @throws NeverAnswered if nobody answers for that long
     */
    Answer untilAnswered(Supplier<Answer> sending) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (System.nanoTime() < end) {
            long n = journal.call(call);
            try {
                Answer answer = sending.get();
                journal.answer(n, answer.status(), answer.json());
                return answer;
            } catch (Refused refused) {
                journal.answer(n, refused.status(), refused.problem());
                if (!PASSING.contains(refused.slug())) {
                    throw refused;
                }
            } catch (Unreachable unreachable) {
                journal.noAnswer(n, String.valueOf(unreachable.getMessage()));
            }
            Pause.of(Duration.ofMillis(pause));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        throw new NeverAnswered(this + " was not answered within " + patience);
    }

    @Override
    public String toString() {
        return "%s (%s) by %s".formatted(call.op(), call.key(), call.as());
    }
}
