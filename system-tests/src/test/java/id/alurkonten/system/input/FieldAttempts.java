package id.alurkonten.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with each field of a JSON body, at every depth: its absence, its type, its value, its length. */
final class FieldAttempts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGER_THAN_ANY_TEXT = 66_000;
    private static final int MORE_THAN_ANY_LIST = 1_000;

    /** Of each JSON type a value; a field of another type must refuse it. */
    private static final Map<String, List<JsonNode>> OF_TYPE = Map.of(
            "string", List.of(JSON.textNode("teks")),
            "integer", List.of(JSON.numberNode(12)),
            "number", List.of(JSON.numberNode(1.5)),
            "boolean", List.of(JSON.booleanNode(true)),
            "array", List.of(JSON.arrayNode(), JSON.arrayNode().add(JSON.arrayNode())),
            "object", List.of(JSON.objectNode(), JSON.objectNode().put("x", 1)));

    private final Operation operation;
    private final String path;
    private final ObjectNode good;
    private final List<Attempt> attempts = new ArrayList<>();

    private FieldAttempts(Operation operation, String path) {
        this.operation = operation;
        this.path = path;
        this.good = operation.example().deepCopy();
    }

    static List<Attempt> of(Operation operation, String path) {
        FieldAttempts made = new FieldAttempts(operation, path);
        made.object(made.good, operation.schema(), "");
        return made.attempts;
    }

    /** @param holder a part of the good body, in which one field at a time is spoilt and mended again */
    private void object(ObjectNode holder, JsonNode schema, String where) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            JsonNode field = operation.resolved(property.getValue());
            wrongValues(field).forEach((what, value) -> spoil(holder, name, where, what, value));
            lastOfAll(field).ifPresent(last -> {
                spoil(holder, name, where, "the last that can be written", last);
                attempts.set(
                        attempts.size() - 1, attempts.get(attempts.size() - 1).expectingNoFault());
            });
            if (isRequired(schema, name)) {
                spoil(holder, name, where, "null", JSON.nullNode());
                spoil(holder, name, where, "missing", null);
            }
            inside(holder.path(name), field, where + name);
        }
        if (!where.isEmpty()) {
            spoil(holder, "bukanKolom", where, "unknown", JSON.numberNode(1));
        }
    }

    private void inside(JsonNode value, JsonNode schema, String where) {
        if (value instanceof ObjectNode object) {
            object(object, schema, where + ".");
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode items = operation.resolved(schema.path("items"));
            if (array.get(0) instanceof ObjectNode first) {
                object(first, items, where + "[0].");
            } else {
                JsonNode mended = array.get(0);
                wrongValues(items).forEach((what, wrong) -> {
                    array.set(0, wrong);
                    add(where + "[0] " + what, where);
                    array.set(0, mended);
                });
            }
        }
    }

    private void spoil(ObjectNode holder, String name, String where, String what, JsonNode value) {
        ObjectNode mended = holder.deepCopy();
        if (value == null) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
        add(where + name + " " + what, name);
        holder.removeAll();
        holder.setAll(mended);
    }

    private void add(String what, String field) {
        // What becomes too large with its list is refused for that.
        attempts.add(Attempt.body(what, operation, path, good.toString())
                .expecting(400, 413)
                .naming(field.replaceAll("^.*[.\\]]", "")));
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, JsonNode> wrongValues(JsonNode schema) {
        Set<String> types = typesOf(schema);
        Map<String, JsonNode> wrong = new LinkedHashMap<>();
        OF_TYPE.forEach((type, values) -> {
            boolean fits = types.contains(type) || type.equals("integer") && types.contains("number");
            if (!fits) {
                values.forEach(value -> wrong.put("as " + value, value));
            }
        });
        if (types.contains("string")) {
            wrong.putAll(wrongTexts(schema));
        }
        if (types.contains("integer") || types.contains("number")) {
            wrong.put("beyond any number", JSON.numberNode(new BigDecimal("1e400")));
            Stream.of("minimum", "maximum").filter(schema::has).forEach(bound -> {
                int step = bound.equals("minimum") ? -1 : 1;
                wrong.put(
                        "beyond its " + bound,
                        JSON.numberNode(schema.path(bound).asLong() + step));
            });
        }
        if (types.contains("array")) {
            JsonNode element = JSON.textNode("x");
            ArrayNode many = JSON.arrayNode();
            int most = schema.path("maxItems").asInt(MORE_THAN_ANY_LIST);
            Stream.generate(() -> element).limit(most + 1L).forEach(many::add);
            wrong.put("too many", many);
            wrong.put("with null", JSON.arrayNode().addNull());
        }
        return wrong;
    }

    private static Map<String, JsonNode> wrongTexts(JsonNode schema) {
        Map<String, JsonNode> wrong = new LinkedHashMap<>();
        if (schema.has("enum")) {
            wrong.put("none of the choices", JSON.textNode("BUKAN_PILIHAN"));
            return wrong;
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> wrong.put("not a UUID", JSON.textNode("bukan-uuid"));
            case "date" -> {
                wrong.put("not a date", JSON.textNode("2026-02-30"));
                wrong.put("a date beyond any calendar", JSON.textNode("+999999999-12-31"));
            }
            case "date-time" -> {
                wrong.put("not an instant", JSON.textNode("2026-12-01T02:00:00"));
                wrong.put("an instant beyond any calendar", JSON.textNode("+999999999-12-31T23:59:59Z"));
            }
            default -> {
                int most = schema.path("maxLength").asInt(LONGER_THAN_ANY_TEXT);
                wrong.put("too long", JSON.textNode("x".repeat(most + 1)));
                wrong.put("with a null character", JSON.textNode("satu\u0000dua kata yang cukup panjang"));
                wrong.put("with half a character", JSON.textNode("satu \ud800 dua kata yang cukup panjang"));
            }
        }
        return wrong;
    }

    /** A time that RFC 3339 can write, but nothing can be counted on from there. */
    private static Optional<JsonNode> lastOfAll(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> Optional.of(JSON.textNode("9999-12-31"));
            case "date-time" -> Optional.of(JSON.textNode("9999-12-31T23:59:59.999Z"));
            default -> Optional.empty();
        };
    }

    private static Set<String> typesOf(JsonNode schema) {
        Set<String> types = new HashSet<>();
        if (schema.path("type").isArray()) {
            schema.path("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(schema.path("type").asText());
        }
        return types;
    }
}
