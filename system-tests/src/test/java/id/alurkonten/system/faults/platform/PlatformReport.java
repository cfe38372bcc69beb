package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.alurkonten.system.platforms.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was seen: a table of faults and platforms for each format, and one of the platforms for each kind of kills. */
final class PlatformReport {
    private final long seed;
    private final List<Accounts.Checked> checked;
    private final List<Outcome> outcomes;
    private final int calledElsewhere;
    private final List<Killed> killed = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    PlatformReport(long seed, List<Accounts.Checked> checked, List<Outcome> outcomes, int calledElsewhere) {
        this.seed = seed;
        this.checked = List.copyOf(checked);
        this.outcomes = List.copyOf(outcomes);
        this.calledElsewhere = calledElsewhere;
    }

    /** What became of contents while publishing was killed. */
    record Killed(String how, List<Outcome> outcomes) {
        Killed {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What no publication shows. */
    void addFailure(String failure) {
        failures.add(failure);
    }

    void add(Killed kills) {
        killed.add(kills);
    }

    boolean isGood() {
        return all().stream().allMatch(Outcome::good)
                && checked.stream().allMatch(Accounts.Checked::good)
                && calledElsewhere == 0
                && failures.isEmpty()
                && !all().isEmpty();
    }

    private List<Outcome> all() {
        List<Outcome> all = new ArrayList<>(outcomes);
        killed.forEach(kills -> all.addAll(kills.outcomes()));
        return all;
    }

    String table() {
        StringBuilder table = new StringBuilder(
                checked.isEmpty() ? "" : "\n| platform | credentials | told so | check |\n| --- | --- | --- | --- |\n");
        checked.forEach(check -> table.append(check.line()).append('\n'));
        outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::shape, TreeMap::new, Collectors.toList()))
                .forEach((shape, of) -> table.append(matrix(shape, of)));
        killed.forEach(kills -> table.append(killed(kills)));
        all().stream().filter(outcome -> !outcome.good()).forEach(outcome -> table.append('\n')
                .append(outcome.line()));
        failures.forEach(failure -> table.append('\n').append(failure));
        table.append("\ncalled where a redirect pointed: %d%n".formatted(calledElsewhere));
        table.append("posted twice: %d%n".formatted(count(outcome -> outcome.most() > 1)));
        table.append("posted what was not approved: %d%n".formatted(count(outcome -> outcome.foreign() > 0)));
        table.append("asked for again: %d%n".formatted(count(outcome -> outcome.repeats() > 0)));
        table.append("not as it must end: %d of %d%n".formatted(count(outcome -> !outcome.good()), all().size()));
        return table.toString();
    }

    private static String matrix(Shape shape, List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder("\n| " + shape.key() + " | ");
        table.append(shape.channels().stream().map(Channel::name).collect(Collectors.joining(" | ")))
                .append(" |\n| --- |")
                .append(" --- |".repeat(shape.channels().size()))
                .append('\n');
        Map<Trouble, Map<Channel, String>> cells = outcomes.stream()
                .collect(Collectors.groupingBy(
                        Outcome::trouble,
                        TreeMap::new,
                        Collectors.toMap(Outcome::channel, Outcome::cell, (one, other) -> one + "; " + other)));
        cells.forEach((trouble, of) -> table.append("| `" + trouble.key() + "` | ")
                .append(shape.channels().stream().map(of::get).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String killed(Killed kills) {
        StringBuilder table = new StringBuilder("\n" + kills.how() + "\n\n"
                + "| platform | publications | outcomes | posts | most of one | repeats |\n"
                + "| --- | --- | --- | --- | --- | --- |\n");
        Arrays.stream(Channel.values()).forEach(channel -> {
            List<Outcome> of = kills.outcomes().stream()
                    .filter(outcome -> outcome.channel() == channel)
                    .toList();
            table.append("| %s | %d | %s | %d | %d | %d |%n"
                    .formatted(
                            channel,
                            of.size(),
                            of.stream()
                                    .collect(Collectors.groupingBy(
                                            Outcome::status, TreeMap::new, Collectors.counting())),
                            of.stream().mapToInt(Outcome::posts).sum(),
                            of.stream().mapToInt(Outcome::most).max().orElse(0),
                            of.stream().mapToInt(Outcome::repeats).max().orElse(0)));
        });
        return table.toString();
    }

    private long count(Predicate<Outcome> what) {
        return all().stream().filter(what).count();
    }

    Path write(Path file, JsonNode calls) {
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("seed", seed);
        everything.put("good", isGood());
        everything.put("calledElsewhere", calledElsewhere);
        everything.put("checked", checked);
        everything.put("outcomes", outcomes);
        everything.put("killed", killed);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            mapper.writeValue(file.toFile(), everything);
            mapper.writeValue(file.resolveSibling("calls.json").toFile(), calls);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
