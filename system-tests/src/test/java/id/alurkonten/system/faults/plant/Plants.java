package id.alurkonten.system.faults.plant;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Stack;
import id.alurkonten.system.faults.oracle.Account;
import id.alurkonten.system.faults.oracle.Collector;
import id.alurkonten.system.faults.oracle.Invariant;
import id.alurkonten.system.faults.oracle.Oracle;
import id.alurkonten.system.faults.oracle.Verdict;
import id.alurkonten.system.faults.oracle.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plants each failure in a run that is sound, and sees whether the oracle finds it where it belongs. */
public final class Plants {
    private static final String EVERY = "all";
    private static final List<Plant> ALL = Stream.of(
                    FilePlants.all(), JournalPlants.all(), RowPlants.all(), RulePlants.all(), SpeechPlants.all())
            .flatMap(List::stream)
            .toList();

    private final Stack stack;
    private final Collector collector;
    private final Consumer<String> progress;

    private record Outcome(Plant plant, boolean found, String how) {}

    public Plants(Stack stack, Consumer<String> progress) {
        this.stack = stack;
        this.collector = new Collector(stack);
        this.progress = progress;
    }

    /** By which they are asked for. */
    public static List<String> names() {
        return ALL.stream().map(Plant::name).toList();
    }

    /**
     * Plants them one after the other; the services are stopped first, or they would defend themselves.
     *
     * @param journal of a run in which nothing was harmed, and that is quiet
     * @param names those to be planted; {@code all} for every one
     * @return whether nothing was found before, and each was found then
     * @throws IllegalArgumentException for a name that there isn't
     */
    public boolean show(Path journal, Collection<String> names) {
        List<Plant> wanted = wanted(names);
        stack.services().forEach(LocalService::stop);
        Verdict before = Oracle.judge(collector.collect(Account.read(journal)));
        progress.accept("before anything is planted:\n\n" + before.table());
        if (!before.isClean()) {
            return false;
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (Wire wire = new Wire(stack.kafka().bootstrapServers())) {
            Ground ground = new Ground(stack, wire, new Ledger(journal));
            for (Plant plant : wanted) {
                Object subject = harm(plant, ground);
                Verdict after = Oracle.judge(
                        collector.collect(Account.read(ground.ledger().file())));
                outcomes.add(outcome(plant, subject, before, after));
                before = after;
            }
        }
        progress.accept(table(outcomes));
        return outcomes.stream().allMatch(Outcome::found);
    }

    private static List<Plant> wanted(Collection<String> names) {
        names.stream()
                .filter(name -> !name.equals(EVERY) && !names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("No plant is called " + name + "; there are " + names());
                });
        return ALL.stream()
                .filter(plant -> names.contains(EVERY) || names.contains(plant.name()))
                .toList();
    }

    private static Object harm(Plant plant, Ground ground) {
        try {
            return plant.harm().on(ground);
        } catch (Exception e) {
            throw new IllegalStateException(plant.name() + " could not be planted", e);
        }
    }

    /** What is found now and was not before; of what it breaks besides, how much. */
    private static Outcome outcome(Plant plant, Object subject, Verdict before, Verdict after) {
        Map<String, Integer> besides = new TreeMap<>();
        Violation found = null;
        for (Invariant invariant : Invariant.values()) {
            Set<Violation> added = new HashSet<>(after.of(invariant));
            added.removeAll(before.of(invariant));
            if (invariant == plant.expected()) {
                found = added.stream()
                        .filter(violation -> violation.toString().contains(subject.toString()))
                        .findFirst()
                        .orElse(null);
            } else if (!added.isEmpty()) {
                besides.put(invariant.title(), added.size());
            }
        }
        return new Outcome(
                plant,
                found != null,
                found == null ? "not found; new are " + besides : found + (besides.isEmpty() ? "" : " " + besides));
    }

    private static String table(List<Outcome> outcomes) {
        StringBuilder table =
                new StringBuilder("\n| plant | expected under | found | how |\n| --- | --- | --- | --- |\n");
        outcomes.forEach(outcome -> table.append("| %s | %s | %s | %s |\n"
                .formatted(
                        outcome.plant().name(),
                        outcome.plant().expected().title(),
                        outcome.found() ? "yes" : "NO",
                        outcome.how()
                                .replace('\n', ' ')
                                .replace('|', '/')
                                .substring(0, Math.min(160, outcome.how().length())))));
        long found = outcomes.stream().filter(Outcome::found).count();
        return table.append("\n%d of %d planted failures found\n".formatted(found, outcomes.size()))
                .toString();
    }
}
