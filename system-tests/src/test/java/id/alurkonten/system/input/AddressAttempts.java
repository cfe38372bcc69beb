package id.alurkonten.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.system.input.Operation.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What can be wrong with an address and the headers: ids, filters, pages, keys and preconditions. */
final class AddressAttempts {
    private static final String LONG = "x".repeat(3_000);
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    private final Operation operation;
    private final String path;
    private final Map<String, String> known;
    private final List<Attempt> attempts = new ArrayList<>();

    private AddressAttempts(Operation operation, Map<String, String> known) {
        this.operation = operation;
        this.known = known;
        this.path = filled(operation, known);
    }

    /** @param known for each parameter of the path something that is there */
    static List<Attempt> of(Operation operation, Map<String, String> known) {
        AddressAttempts made = new AddressAttempts(operation, known);
        operation.parameters("path").forEach(made::pathParameter);
        operation.parameters("query").forEach(made::queryParameter);
        made.headers();
        return made.attempts;
    }

    /** The path with something known in the place of each parameter. */
    static String filled(Operation operation, Map<String, String> known) {
        String filled = operation.path();
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private void pathParameter(Parameter parameter) {
        for (String wrong : List.of("bukan-id", LONG, "%00", "%F0%9F%98%80", "..%2F..%2Fetc", "'%20or%201=1")) {
            add(
                    "path " + parameter.name() + "=" + shortened(wrong),
                    with(parameter, wrong),
                    attempt -> attempt.expecting(400, 404));
        }
        if (parameter.schema().path("format").asText().equals("uuid")) {
            Integer[] missing = operation.method().equals("GET") ? new Integer[] {404} : new Integer[] {400, 403, 404};
            add(
                    "an id of nothing",
                    with(parameter, UUID.randomUUID().toString()),
                    attempt -> attempt.expecting(missing));
        }
    }

    private String with(Parameter parameter, String value) {
        Map<String, String> other = new HashMap<>(known);
        other.put(parameter.name(), value);
        return filled(operation, other);
    }

    private void queryParameter(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (schema.path("type").asText().equals("array")) {
            schema = operation.resolved(schema.path("items"));
        }
        for (String wrong : wrongValues(parameter.name(), schema)) {
            add(
                    "query " + parameter.name() + "=" + shortened(wrong),
                    path + "?" + parameter.name() + "=" + wrong,
                    attempt -> attempt.naming(parameter.name()));
        }
        for (String last : List.of("9999-12-31", "9999-12-31T23:59:59.999Z", "0001-01-01", "0001-01-01T00:00:00Z")) {
            if (schema.path("format").asText().startsWith("date")) {
                add(
                        "query " + parameter.name() + "=" + last,
                        path + "?" + parameter.name() + "=" + last,
                        Attempt::expectingNoFault);
            }
        }
        if (isFreeText(schema)) {
            for (String odd : List.of("%00", "%FF%FE", "%25", "'", "%F0%9F%98%80")) {
                add(
                        "query " + parameter.name() + "=" + odd,
                        path + "?" + parameter.name() + "=" + odd,
                        attempt -> attempt.expecting(200, 400));
            }
        }
    }

    private static List<String> wrongValues(String name, JsonNode schema) {
        if (name.equals("page")) {
            return List.of("-1", "x", "1.5", "2147483647", "99999999999999999999");
        }
        if (name.equals("size")) {
            return List.of("0", "-1", "101", "x", "99999999999999999999");
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> List.of("bukan-uuid", "123");
            case "date" -> List.of("2026-13-01", "kemarin", "%2B999999999-12-31");
            case "date-time" -> List.of("2026-12-01", "kemarin", "%2B999999999-12-31T23:59:59Z");
            default ->
                switch (schema.path("type").asText()) {
                    case "boolean" -> List.of("mungkin", "1", "TRUE");
                    case "integer", "number" -> List.of("x", "1e99");
                    default -> schema.has("enum") ? List.of("BUKAN_PILIHAN", "planned", "%00") : List.of(LONG);
                };
        };
    }

    private static boolean isFreeText(JsonNode schema) {
        return schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("format");
    }

    private void headers() {
        if (operation.method().equals("POST") && !operation.takesFile()) {
            for (String key : List.of("x".repeat(65), "ada spasi", "\t")) {
                add("Idempotency-Key " + shortened(key), path, attempt -> attempt.with(Map.of("Idempotency-Key", key))
                        .expecting(400)
                        .naming("Idempotency-Key"));
            }
        }
        if (operation.isPartOfAnUpload()) {
            operation.parameters("header").stream()
                    .filter(parameter ->
                            parameter.schema().path("type").asText().equals("integer"))
                    .forEach(this::numberOfBytes);
            add("no Tus-Resumable", path, attempt -> attempt.with(Map.of()).expecting(412));
            add("Tus-Resumable of tomorrow", path, attempt -> attempt.with(Map.of("Tus-Resumable", "2.0.0"))
                    .expecting(412));
        } else if (CHANGING.contains(operation.method())) {
            add("no If-Match", path, attempt -> attempt.with(Map.of()).expecting(428));
            for (String stale : List.of("\"99999\"", "bukan-etag", "W/\"0\"")) {
                add("If-Match " + stale, path, attempt -> attempt.with(Map.of("If-Match", stale))
                        .expecting(412));
            }
        }
        if (operation.method().equals("GET") && !operation.isEndless()) {
            add("Accept-Language of nowhere", path, attempt -> attempt.with(Map.of("Accept-Language", ";;q=,*x--"))
                    .expecting(200, 400));
        }
    }

    private void numberOfBytes(Parameter parameter) {
        for (String wrong : List.of("x", "-1", "1.5", "99999999999999999999")) {
            add(parameter.name() + " " + wrong, path, attempt -> attempt.with(
                            Map.of("Tus-Resumable", "1.0.0", parameter.name(), wrong))
                    .with("application/offset+octet-stream", new byte[] {1})
                    .naming(parameter.name()));
        }
    }

    /** Files have their own attempts; what is wrong in the address shows with them no differently. */
    private void add(String what, String address, UnaryOperator<Attempt> finished) {
        if (!operation.takesFile()) {
            attempts.add(finished.apply(Attempt.plain(what, operation, address)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 20) + "… (" + text.length() + ")";
    }
}
