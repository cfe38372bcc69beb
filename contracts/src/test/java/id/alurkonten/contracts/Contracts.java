package id.alurkonten.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The published files, read from where services find them: {@code contracts/} on the class path. */
final class Contracts {

    static final String SCHEMA = ".v1.schema.json";
    static final String EXAMPLE = ".v1.example.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    static Set<String> eventsWithSchema() {
        Set<String> names = namesWith(SCHEMA, folder("events"));
        names.remove("common");
        return names;
    }

    static Set<String> eventsWithExample() {
        return namesWith(EXAMPLE, folder("events"));
    }

    static JsonNode schema(String event) {
        return read(folder("events").resolve(event + SCHEMA));
    }

    static JsonNode example(String event) {
        return read(folder("events").resolve(event + EXAMPLE));
    }

    static JsonNode asyncApi() {
        try {
            return new YAMLMapper().readTree(folder("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> namesWith(String ending, Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Contracts.class.getResource("/contracts/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
