package id.alurkonten.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the driver itself did, saw and measured. What became of it in the system, the oracle says. */
final class Report {
    private static final int EXAMPLES = 10;

    private final Options options;
    private final List<Figure> figures;
    private final List<JsonNode> journal;
    private final List<String> stuck;

    Report(Options options, List<Figure> figures, List<JsonNode> journal, List<String> stuck) {
        this.options = options;
        this.figures = figures;
        this.journal = journal;
        this.stuck = stuck;
    }

    /** Whether nothing is stuck, and no answer was one that no promise allows. */
    boolean isGood() {
        return stuck.isEmpty() && findings().isEmpty();
    }

    String table() {
        StringBuilder table = new StringBuilder("\n| done | how many |\n| --- | --- |\n");
        counts().forEach((what, count) -> table.append("| %s | %d |%n".formatted(what, count)));
        if (!figures.isEmpty()) {
            table.append("\n| scenario | measured | value | aim | met |\n| --- | --- | --- | --- | --- |\n");
            figures.forEach(figure -> table.append(figure.line()).append('\n'));
        }
        append(table, "stuck", stuck);
        append(table, "findings", findings());
        return table.toString();
    }

    private static void append(StringBuilder table, String what, List<String> lines) {
        table.append("\n%s: %d%n".formatted(what, lines.size()));
        lines.stream()
                .limit(EXAMPLES)
                .forEach(line -> table.append("  ").append(line).append('\n'));
    }

    private List<String> findings() {
        return journal.stream()
                .filter(line -> line.path("kind").asText().equals("FINDING"))
                .map(line -> line.path("what").asText())
                .toList();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("calls", count("CALL"));
        counts.put("answers", count("ANSWER"));
        counts.put("no answer", count("NO_ANSWER"));
        counts.putAll(by("GOAL", line -> "contents " + line.path("goal").asText()));
        counts.putAll(by(
                "FAULT",
                line -> line.path("fault").asText() + " "
                        + line.path("target").asText()
                        + (line.has("failpoint") ? " at a failpoint" : "")));
        return counts;
    }

    private long count(String kind) {
        return journal.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .count();
    }

    private Map<String, Long> by(String kind, Function<JsonNode, String> name) {
        return journal.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }

    Path write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", options.seed());
        all.put("done", counts());
        all.put("figures", figures);
        all.put("stuck", stuck);
        all.put("findings", findings());
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
