package id.alurkonten.system.faults.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What commands of one operation leave behind in one place: rows of a table, events of a type. Whatever was asked for in
 * the same words about the same thing is counted together, so that words which aren't unique do no harm.
 *
 * @param where it is left, as people say it
 * @param keys what a command leaves there; none if it can't be told from its words
 * @param found how often each is there
 * @param stays whether it is there for good; what may be overwritten can be missing, but not there twice
 */
record Trace(
        String operation,
        String where,
        Function<Command, Stream<String>> keys,
        Map<String, Long> found,
        boolean stays) {

    static Trace of(String operation, String where, Map<String, Long> found, Function<Command, String> key) {
        return new Trace(operation, where, command -> Stream.of(key.apply(command)), found, true);
    }

    /** What only the answer tells, such as an id. */
    static Trace answered(String operation, String where, Map<String, Long> found, Function<Command, String> key) {
        return new Trace(
                operation,
                where,
                command -> command.isAcknowledged() ? Stream.of(key.apply(command)) : Stream.empty(),
                found,
                true);
    }

    Trace passing() {
        return new Trace(operation, where, keys, found, false);
    }

    /** How often each key is among these. */
    static <T> Map<String, Long> count(Stream<T> things, Function<T, String> key) {
        Map<String, Long> counts = new HashMap<>();
        things.forEach(thing -> counts.merge(key.apply(thing), 1L, Long::sum));
        return counts;
    }

    /** Holds the commands of this operation against what is there. */
    void judge(List<Command> ofOperation, Findings findings) {
        Map<String, Claims> claims = new HashMap<>();
        for (Command command : ofOperation) {
            keys.apply(command).forEach(key -> claims.computeIfAbsent(key, k -> new Claims())
                    .add(command));
        }
        claims.forEach((key, claim) -> judge(key, claim, findings));
    }

    private void judge(String key, Claims claim, Findings findings) {
        long there = found.getOrDefault(key, 0L);
        if (stays && claim.acknowledged > 0) {
            findings.expect(
                    Invariant.ACKNOWLEDGED_LOST,
                    there >= claim.acknowledged,
                    claim.subject(),
                    "%s: answered with success %d times, but there %d times as %s (%s)",
                    claim.example,
                    claim.acknowledged,
                    there,
                    where,
                    key);
        }
        findings.expect(
                Invariant.DONE_TWICE,
                there <= claim.acknowledged + claim.unknown,
                claim.subject(),
                "%s: asked for %d times, but there %d times as %s (%s)",
                claim.example,
                claim.acknowledged + claim.unknown,
                there,
                where,
                key);
    }

    /** Who may have left a thing there. */
    private static final class Claims {
        private long acknowledged;
        private long unknown;
        private Command example;

        private void add(Command command) {
            if (command.isAcknowledged()) {
                acknowledged++;
            } else if (command.isUnknown()) {
                unknown++;
            }
            example = example == null || command.isAcknowledged() ? command : example;
        }

        private Object subject() {
            return example.about() == null ? example.key() : example.about();
        }
    }
}
