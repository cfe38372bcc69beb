package id.alurkonten.system.faults.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is found while the evidence is gone through: how much was looked at, and what was wrong with it. */
final class Findings {
    private final Map<Invariant, Long> checked = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Set<Violation>> violations = new EnumMap<>(Invariant.class);

    /** Looks at one more thing; unless it holds, the text (as {@link String#format}) says what is wrong with it. */
    void expect(Invariant invariant, boolean holds, Object subject, String what, Object... arguments) {
        checked.merge(invariant, 1L, Long::sum);
        if (!holds) {
            violations
                    .computeIfAbsent(invariant, i -> new LinkedHashSet<>())
                    .add(new Violation(String.valueOf(subject), what.formatted(arguments)));
        }
    }

    /** The same without words for what is seen to hold. */
    void checked(Invariant invariant, long many) {
        checked.merge(invariant, many, Long::sum);
    }

    Verdict verdict() {
        List<Verdict.Result> results = new ArrayList<>();
        for (Invariant invariant : Invariant.values()) {
            results.add(new Verdict.Result(
                    invariant,
                    checked.getOrDefault(invariant, 0L),
                    List.copyOf(violations.getOrDefault(invariant, Set.of()))));
        }
        return new Verdict(results);
    }
}
