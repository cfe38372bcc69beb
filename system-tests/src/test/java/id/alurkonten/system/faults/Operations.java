package id.alurkonten.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What contracts/openapi calls an operation. */
public final class Operations {
    private record Operation(Service service, String method, Pattern path, String id) {}

    private static final List<Operation> ALL = all();

    private Operations() {}

    /**
     * Its operationId.
     *
     * @param path as the demo client takes it, without {@code /api/v1/}
     * @throws IllegalArgumentException if the contracts have no such operation
     */
    public static String idOf(Service service, String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return ALL.stream()
                .filter(one -> one.service() == service
                        && one.method().equals(method)
                        && one.path().matcher(plain).matches())
                .map(Operation::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No operation of %s is %s %s".formatted(service.module(), method, path)));
    }

    private static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (Map.Entry<String, JsonNode> path : read(service).path("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    if (method.getValue().has("operationId")) {
                        all.add(new Operation(
                                service,
                                method.getKey().toUpperCase(Locale.ROOT),
                                pattern(path.getKey()),
                                method.getValue().path("operationId").asText()));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceFirst("^/api/v1/", "").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static JsonNode read(Service service) {
        try (InputStream yaml =
                Operations.class.getResourceAsStream("/contracts/openapi/" + service.database() + ".yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
