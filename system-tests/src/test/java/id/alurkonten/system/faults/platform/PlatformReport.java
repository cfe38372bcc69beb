package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.alurkonten.system.platforms.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen: one line for each platform and fault, and one for each platform under the kills. */
final class PlatformReport {
    private final long seed;
    private final List<Outcome> outcomes;
    private final int calledElsewhere;
    private final int kills;
    private final int atFailpoint;
    private final List<Outcome> killed;

    PlatformReport(long seed, List<Outcome> outcomes, int calledElsewhere) {
        this(seed, outcomes, calledElsewhere, 0, 0, List.of());
    }

    private PlatformReport(
            long seed, List<Outcome> outcomes, int calledElsewhere, int kills, int atFailpoint, List<Outcome> killed) {
        this.seed = seed;
        this.outcomes = List.copyOf(outcomes);
        this.calledElsewhere = calledElsewhere;
        this.kills = kills;
        this.atFailpoint = atFailpoint;
        this.killed = List.copyOf(killed);
    }

    PlatformReport with(int howMany, List<Outcome> ofTheKills, int reached) {
        return new PlatformReport(seed, outcomes, calledElsewhere, howMany, reached, ofTheKills);
    }

    boolean isGood() {
        return all().stream().allMatch(Outcome::good) && calledElsewhere == 0 && !all().isEmpty();
    }

    private List<Outcome> all() {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.addAll(killed);
        return all;
    }

    String table() {
        StringBuilder table = new StringBuilder(
                "\n| platform | fault | outcome | posts | repeats | s | good | reason |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        outcomes.forEach(outcome -> table.append(outcome.line()).append('\n'));
        if (kills > 0) {
            table.append("\n%d kills of publishing, %d of them at a failpoint%n".formatted(kills, atFailpoint));
            table.append("\n| platform | publications | outcomes | posts | most posts of one | repeats |\n");
            table.append("| --- | --- | --- | --- | --- | --- |\n");
            byChannel()
                    .forEach((channel, of) -> table.append("| %s | %d | %s | %d | %d | %d |%n"
                            .formatted(
                                    channel,
                                    of.size(),
                                    of.stream()
                                            .collect(Collectors.groupingBy(
                                                    Outcome::status, TreeMap::new, Collectors.counting())),
                                    of.stream().mapToInt(Outcome::posts).sum(),
                                    of.stream().mapToInt(Outcome::posts).max().orElse(0),
                                    of.stream().mapToInt(Outcome::repeats).max().orElse(0))));
            killed.stream().filter(outcome -> !outcome.good()).forEach(outcome -> table.append(outcome.line())
                    .append('\n'));
        }
        table.append("\ncalled where a redirect pointed: %d%n".formatted(calledElsewhere));
        table.append("posted twice: %d%n".formatted(count(outcome -> outcome.posts() > 1)));
        table.append("posted what was not approved: %d%n".formatted(count(outcome -> outcome.foreign() > 0)));
        table.append("asked for again: %d%n".formatted(count(outcome -> outcome.repeats() > 0)));
        table.append("not as it must end: %d of %d%n".formatted(count(outcome -> !outcome.good()), all().size()));
        return table.toString();
    }

    private long count(java.util.function.Predicate<Outcome> what) {
        return all().stream().filter(what).count();
    }

    private Map<Channel, List<Outcome>> byChannel() {
        return killed.stream().collect(Collectors.groupingBy(Outcome::channel, TreeMap::new, Collectors.toList()));
    }

    Path write(Path file, JsonNode calls) {
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("seed", seed);
        everything.put("good", isGood());
        everything.put("calledElsewhere", calledElsewhere);
        everything.put("outcomes", outcomes);
        everything.put("kills", kills);
        everything.put("killsAtFailpoint", atFailpoint);
        everything.put("afterKills", killed);
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
