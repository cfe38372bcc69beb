package id.alurkonten.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema broke of the promise made with the last release: it may gain optional fields, and nothing else.
 *
 * <p>Both directions break somebody. A narrower schema refuses what producers may send; a wider one (a new enum value,
 * a longer text, a field no longer required) sends what consumers do not expect. Words for readers may change freely,
 * and so may the way definitions are shared: references are followed, not compared.
 */
final class SchemaComparison {

    private static final Set<String> FOR_READERS =
            Set.of("title", "description", "examples", "$comment", "deprecated", "$defs");

    /** Keywords whose value is a set: the order says nothing. */
    private static final Set<String> SETS = Set.of("required", "enum", "type");

    private final JsonNode releasedRoot;
    private final JsonNode currentRoot;
    private final List<String> breaches = new ArrayList<>();

    private SchemaComparison(JsonNode releasedRoot, JsonNode currentRoot) {
        this.releasedRoot = releasedRoot;
        this.currentRoot = currentRoot;
    }

    /** Every breach, each as the path of the schema and what changed there; empty when the promise is kept. */
    static List<String> breaches(JsonNode released, JsonNode current) {
        var comparison = new SchemaComparison(released, current);
        comparison.compare("", released, current);
        return List.copyOf(comparison.breaches);
    }

    private void compare(String path, JsonNode releasedNode, JsonNode currentNode) {
        JsonNode released = followed(releasedNode, releasedRoot);
        JsonNode current = followed(currentNode, currentRoot);
        if (!released.isObject() || !current.isObject()) {
            sameValue(path, released, current);
            return;
        }
        for (String keyword : keywords(released, current)) {
            String at = path + "/" + keyword;
            Optional<JsonNode> before = released.optional(keyword);
            Optional<JsonNode> after = current.optional(keyword);
            if (keyword.equals("properties") && after.isPresent()) {
                compareProperties(at, released.path(keyword), after.get());
            } else if (before.isEmpty()) {
                breaches.add(at + " is new");
            } else if (after.isEmpty()) {
                breaches.add(at + " is gone");
            } else if (keyword.equals("items")) {
                compare(at, before.get(), after.get());
            } else if (SETS.contains(keyword)) {
                sameSet(at, before.get(), after.get());
            } else {
                sameValue(at, withoutWords(before.get(), releasedRoot), withoutWords(after.get(), currentRoot));
            }
        }
    }

    /** The one change that is allowed: a property the release did not have. Whether it is required shows in required. */
    private void compareProperties(String path, JsonNode released, JsonNode current) {
        released.properties().forEach(property -> {
            String at = path + "/" + property.getKey();
            current.optional(property.getKey())
                    .ifPresentOrElse(now -> compare(at, property.getValue(), now), () -> breaches.add(at + " is gone"));
        });
    }

    private void sameSet(String path, JsonNode released, JsonNode current) {
        Set<String> before = values(released);
        Set<String> after = values(current);
        before.stream().filter(value -> !after.contains(value)).forEach(value -> breaches.add(path + " lost " + value));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> breaches.add(path + " gained " + value));
    }

    private void sameValue(String path, JsonNode released, JsonNode current) {
        if (!released.equals(current)) {
            breaches.add(path + " was " + released + ", is " + current);
        }
    }

    private static Set<String> keywords(JsonNode released, JsonNode current) {
        var keywords = new TreeSet<String>();
        released.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(FOR_READERS);
        return keywords;
    }

    private static Set<String> values(JsonNode node) {
        var values = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else {
            values.add(node.asText());
        }
        return values;
    }

    /** The schema with its reference replaced by what it points to; keywords beside the reference win. */
    private static JsonNode followed(JsonNode schema, JsonNode root) {
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode whole = root.at(schema.get("$ref").asText().substring(1)).deepCopy();
        ObjectNode beside = schema.deepCopy();
        beside.remove("$ref");
        whole.setAll(beside);
        return followed(whole, root);
    }

    /** For keywords where no change is allowed at any depth, such as anyOf. */
    private static JsonNode withoutWords(JsonNode node, JsonNode root) {
        if (node.isArray()) {
            ArrayNode plain = new ArrayNode(JsonNodeFactory.instance);
            node.forEach(value -> plain.add(withoutWords(value, root)));
            return plain;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode plain = new ObjectNode(JsonNodeFactory.instance);
        followed(node, root).properties().stream()
                .filter(field -> !FOR_READERS.contains(field.getKey()))
                .forEach(field -> plain.set(field.getKey(), withoutWords(field.getValue(), root)));
        return plain;
    }
}
