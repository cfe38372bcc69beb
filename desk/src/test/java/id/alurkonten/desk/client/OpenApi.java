package id.alurkonten.desk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service has promised: {@code contracts/openapi/<service>.yaml}. */
public record OpenApi(JsonNode document) {

    public static OpenApi of(Service service) {
        String file = "contracts/openapi/" + service.key() + ".yaml";
        try (InputStream yaml = OpenApi.class.getClassLoader().getResourceAsStream(file)) {
            return new OpenApi(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation, if there is one of that method at that path as the document writes it. */
    Optional<JsonNode> operation(String method, String path) {
        return Optional.of(document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    /** What its success answers with. */
    Optional<JsonNode> answer(JsonNode operation) {
        return StreamSupport.stream(((Iterable<String>) operation.path("responses")::fieldNames).spliterator(), false)
                .filter(status -> status.startsWith("2"))
                .map(status ->
                        operation.path("responses").path(status).path("content").path("application/json"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}
