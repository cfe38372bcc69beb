package id.alurkonten.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published language, as a producer and as a consumer must keep it. */
public final class Contracts {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mappings(Contracts::resource)));

    private Contracts() {}

    /** {@code urn:alurkonten:schema:DesignReady:v1} → where the file lies on the classpath. */
    private static String resource(String iri) {
        String[] parts = iri.split(":");
        return iri.startsWith("urn:alurkonten:schema:")
                ? "classpath:contracts/events/" + parts[3] + "." + parts[4] + ".schema.json"
                : iri;
    }

    /** A produced event keeps its schema. */
    public static void assertKeeps(String type, JsonNode data) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(EventJson.schemaOf(type)));
        List<Error> errors = schema.validate(data.toString(), InputFormat.JSON);
        assertThat(errors).as("%s against its schema: %s", type, data).isEmpty();
    }

    /** The golden example of an event. */
    public static ObjectNode example(String type) {
        String[] parts = type.split("\\.");
        String path = "contracts/events/%s.%s.example.json".formatted(parts[parts.length - 2], parts[parts.length - 1]);
        try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return (ObjectNode) EventJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A consumer reads the golden example of everything it knows, also with a field that it does not know. */
    public static void assertReadsExamples(EventHandlers handlers) {
        assertThat(handlers.payloadTypes()).isNotEmpty();
        handlers.payloadTypes().forEach((type, payloadType) -> {
            ObjectNode example = example(type);
            Object plain = EventJson.mapper().convertValue(example, payloadType);
            example.put("aFieldOfTomorrow", "x").putObject("anotherOne").put("y", 1);
            assertThat(EventJson.mapper().convertValue(example, payloadType)).isEqualTo(plain);
        });
    }
}
