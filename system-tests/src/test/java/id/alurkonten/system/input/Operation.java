package id.alurkonten.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation as the service describes it.
 *
 * @param path as described, with its parameters in braces
 * @param node its description
 * @param api the whole description, for what is referred to
 */
record Operation(Service service, String id, String method, String path, JsonNode node, JsonNode api) {
    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation of a running service, but HEAD, which is GET without its answer. */
    static List<Operation> of(Service service, Person person) {
        JsonNode api = read(person.get(service, "/q/openapi?format=json").bytes());
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    JsonNode node = method.getValue();
                    // Parameters of all the operations of a path stand beside them.
                    path.getValue().path("parameters").forEach(shared -> ((ObjectNode) node)
                            .withArray("parameters")
                            .add(shared));
                    operations.add(new Operation(
                            service,
                            node.path("operationId").asText(),
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            node,
                            api));
                }
            }
        }
        return operations;
    }

    private static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter of the path, the query or the headers. */
    record Parameter(String name, String in, JsonNode schema) {}

    List<Parameter> parameters(String in) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode one : node.path("parameters")) {
            JsonNode parameter = resolved(one);
            if (parameter.path("in").asText().equals(in)) {
                parameters.add(new Parameter(parameter.path("name").asText(), in, resolved(parameter.path("schema"))));
            }
        }
        return parameters;
    }

    boolean takesJson() {
        return body().has(JSON);
    }

    boolean takesFile() {
        return body().has("multipart/form-data");
    }

    /** Whether it follows tus, where an offset is the precondition of a change. */
    boolean isPartOfAnUpload() {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.name().equals("Tus-Resumable"));
    }

    /** Whether its answer has no end: nothing that reads it whole comes back. */
    boolean isEndless() {
        return node.path("responses").path("200").path("content").has("text/event-stream");
    }

    /** What the description gives as an example of the body. */
    JsonNode example() {
        JsonNode media = body().path(JSON);
        if (media.has("example")) {
            return media.path("example");
        }
        return media.path("examples").isEmpty()
                ? MissingNode.getInstance()
                : media.path("examples").iterator().next().path("value");
    }

    JsonNode schema() {
        return resolved(body().path(JSON).path("schema"));
    }

    private JsonNode body() {
        return resolved(node.path("requestBody")).path("content");
    }

    /** The description itself, where there is but a reference to it. */
    JsonNode resolved(JsonNode described) {
        JsonNode found = described;
        while (found.has("$ref")) {
            found = api.at(found.path("$ref").asText().substring(1));
        }
        for (String combined : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode part : found.path(combined)) {
                if (!part.path("type").asText().equals("null")) {
                    return resolved(part);
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
