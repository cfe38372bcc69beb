package id.alurkonten.system.faults.plant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the driver's journal, to be tampered with. */
final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long calls;

    Ledger(Path journal) {
        this.file = journal.resolveSibling("planted.jsonl");
        try {
            Files.copy(journal, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read(lines -> {
            lines.forEach(line -> calls = Math.max(calls, line.path("n").asLong()));
            return null;
        });
    }

    Path file() {
        return file;
    }

    /** A call of that operation about a content that is not taken, made once and answered with success. */
    JsonNode acknowledged(String operation, Set<Object> taken) {
        Set<Long> succeeded = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        Set<String> keys = new HashSet<>();
        read(lines -> {
            lines.forEach(line -> {
                if (line.path("kind").asText().equals("ANSWER")
                        && line.path("status").asInt() == 200) {
                    succeeded.add(line.path("n").asLong());
                }
                if (line.has("key") && !keys.add(line.path("key").asText())) {
                    repeated.add(line.path("key").asText());
                }
            });
            return null;
        });
        return read(lines -> lines.filter(line -> line.path("op").asText().equals(operation))
                .filter(line -> succeeded.contains(line.path("n").asLong())
                        && !repeated.contains(line.path("key").asText()))
                .filter(line -> taken.add(UUID.fromString(line.path("content").asText())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The run was too short: no more " + operation)));
    }

    /** A number that no call has. */
    long nextCall() {
        return ++calls;
    }

    void append(JsonNode line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(Map<String, Object> line) {
        append(JSON.<JsonNode>valueToTree(line));
    }

    void rewrite(UnaryOperator<JsonNode> change) {
        Path changed = file.resolveSibling("planting.jsonl");
        read(lines -> {
            try (BufferedWriter out = Files.newBufferedWriter(changed)) {
                for (JsonNode line : lines.map(change).toList()) {
                    out.write(line + "\n");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        try {
            Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T of(Stream<JsonNode> lines);
    }

    private <T> T read(Reading<T> reading) {
        try (Stream<String> lines = Files.lines(file)) {
            return reading.of(lines.map(Ledger::parsed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A journal of a sound run has no torn line: " + line, e);
        }
    }
}
