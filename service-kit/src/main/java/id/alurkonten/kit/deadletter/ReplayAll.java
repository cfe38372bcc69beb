package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Replays all letters that wait, one after the other in the order in which they were put aside, a bounded part a call. */
@ApplicationScoped
class ReplayAll {

    /** How many letters, each of up to 8 MiB, are held at once. */
    private static final int READ_AT_ONCE = 10;

    private final DeadLetterCatalogue catalogue;
    private final DeadLetterReplays replays;
    private final LetterReader.Factory readers;
    private final ReplayLog log;
    private final LetterStatuses statuses;
    private final DeadLetterConfig config;

    ReplayAll(
            DeadLetterCatalogue catalogue,
            DeadLetterReplays replays,
            LetterReader.Factory readers,
            ReplayLog log,
            LetterStatuses statuses,
            DeadLetterConfig config) {
        this.catalogue = catalogue;
        this.replays = replays;
        this.readers = readers;
        this.log = log;
        this.statuses = statuses;
        this.config = config;
    }

    /**
     * Replays what waits, each letter in a transaction of its own; the caller's holds the turn.
     *
     * @param source the topic that the letters came from; null for all
     * @param after the letter to go on after; null to begin with the first
     * @throws ProblemException 409 while another call is at it; 400 for a topic not heard or a letter that is none; 503
     *     when the broker is away, or for any fault that passes: what was replayed by then stays so
     */
    @Transactional(TxType.MANDATORY)
    ReplayReport replay(String source, String after, String by) {
        if (!log.takeTurn()) {
            throw new ProblemException(ProblemType.CONFLICT, "dead-letter.replaying");
        }
        try (LetterReader reader = readers.open()) {
            Run run = new Run(reader, by);
            long remaining = 0;
            for (LetterRange range : from(after, reader.ranges(catalogue.topics(source)))) {
                remaining += statuses.count(run.through(range), LetterStatus.WAITING);
            }
            return run.tally.report(remaining, run.last);
        }
    }

    private static List<LetterRange> from(String after, List<LetterRange> ranges) {
        if (after == null) {
            return ranges;
        }
        LetterId letter = LetterId.parse(after).orElseThrow(ReplayAll::noLetter);
        List<LetterRange> rest = ranges.stream()
                .dropWhile(range -> !range.partition().equals(letter.topicPartition()))
                .map(range -> range.partition().equals(letter.topicPartition()) ? range.after(letter) : range)
                .toList();
        if (rest.isEmpty()) {
            throw noLetter();
        }
        return rest;
    }

    private static ProblemException noLetter() {
        return ProblemException.invalid("after", "field.type", "id");
    }

    /** How far one call has come. */
    private final class Run {

        private final LetterReader reader;
        private final String by;
        private final long deadline = System.nanoTime() + config.replayWithin().toNanos();
        private final ReplayReport.Tally tally = new ReplayReport.Tally();
        private LetterId last;

        Run(LetterReader reader, String by) {
            this.reader = reader;
            this.by = by;
        }

        /** Goes through the range as far as it may, and returns what is left of it. */
        LetterRange through(LetterRange range) {
            LetterRange left = range;
            while (mayGoOn()) {
                int atMost = Math.min(READ_AT_ONCE, config.replayAtMost() - tally.tried());
                List<Long> waiting = statuses.offsets(left, LetterStatus.WAITING, 0, atMost);
                if (waiting.isEmpty()) {
                    return left;
                }
                for (Letter letter : reader.read(range.partition(), waiting, catalogue::letter)) {
                    if (!mayGoOn()) {
                        return left;
                    }
                    tally.add(replays.replayAlone(letter, by));
                    last = letter.id();
                    left = left.after(last);
                }
                // what is no longer there is not looked for again
                left = left.after(new LetterId(
                        range.partition().topic(), range.partition().partition(), waiting.get(waiting.size() - 1)));
            }
            return left;
        }

        private boolean mayGoOn() {
            return tally.tried() < config.replayAtMost() && System.nanoTime() < deadline;
        }
    }
}
