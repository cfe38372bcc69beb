package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the oracle says: for each invariant how much was looked at, and every breach. */
public record Verdict(List<Result> results) {
    private static final int EXAMPLES = 3;
    private static final int KEPT = 100;

    /**
     * One invariant.
     *
     * @param checked how many things were looked at; with none nothing is proven
     */
    public record Result(Invariant invariant, long checked, List<Violation> violations) {}

    public Verdict {
        results = List.copyOf(results);
    }

    /** Whether every invariant holds. */
    public boolean isClean() {
        return violations() == 0;
    }

    public long violations() {
        return results.stream().mapToLong(result -> result.violations().size()).sum();
    }

    public List<Violation> of(Invariant invariant) {
        return result(invariant).violations();
    }

    public long checked(Invariant invariant) {
        return result(invariant).checked();
    }

    private Result result(Invariant invariant) {
        return results.stream()
                .filter(result -> result.invariant() == invariant)
                .findFirst()
                .orElseThrow();
    }

    /** As a Markdown table, and beneath it the first breaches of each invariant. */
    public String table() {
        StringBuilder text = new StringBuilder("| invariant | checked | violations |\n| --- | ---: | ---: |\n");
        for (Result result : results) {
            text.append("| %s | %,d | %,d |\n"
                    .formatted(
                            result.invariant().title(),
                            result.checked(),
                            result.violations().size()));
        }
        for (Result result : results) {
            List<Violation> all = result.violations();
            all.stream()
                    .limit(EXAMPLES)
                    .forEach(violation ->
                            text.append("\n%s: %s".formatted(result.invariant().title(), violation)));
            if (all.size() > EXAMPLES) {
                text.append("\n%s: … and %,d more".formatted(result.invariant().title(), all.size() - EXAMPLES));
            }
        }
        return text.toString();
    }

    /** Writes it as JSON, with the first hundred breaches of each invariant. */
    public void writeTo(Path file) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ArrayNode json = mapper.createArrayNode();
        for (Result result : results) {
            ObjectNode one = json.addObject();
            one.put("invariant", result.invariant().name())
                    .put("title", result.invariant().title());
            one.put("holds", result.invariant().meaning()).put("checked", result.checked());
            one.put("violations", result.violations().size());
            ArrayNode examples = one.putArray("examples");
            result.violations().stream().limit(KEPT).forEach(violation -> examples.add(violation.toString()));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            mapper.writeValue(file.toFile(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
