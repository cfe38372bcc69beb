package id.alurkonten.system.faults.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Poison that a scenario has planted is put aside by everyone whom it was for, and nothing else is. */
final class DeadLetters implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Set<Place> poison = evidence.account().planted().stream()
                .map(Account.Planted::place)
                .collect(Collectors.toSet());
        Map<Place, Set<String>> putAsideBy = new HashMap<>();
        for (Letter letter : evidence.letters()) {
            putAsideBy
                    .computeIfAbsent(letter.origin(), place -> new HashSet<>())
                    .add(letter.consumer());
            findings.expect(
                    Invariant.DEAD_LETTER,
                    poison.contains(letter.origin()),
                    letter.id().isEmpty() ? letter.origin() : letter.id(),
                    "put aside by %s, from %s: %s",
                    letter.consumer(),
                    letter.origin(),
                    letter.reason());
        }
        for (Account.Planted planted : evidence.account().planted()) {
            Set<String> by = putAsideBy.getOrDefault(planted.place(), Set.of());
            findings.expect(
                    Invariant.DEAD_LETTER,
                    planted.consumers().isEmpty() ? !by.isEmpty() : by.containsAll(planted.consumers()),
                    planted.place(),
                    "poison for %s was put aside by %s",
                    planted.consumers(),
                    by);
        }
    }
}
