package id.alurkonten.system;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schemas, as a subscriber would use them. */
public final class EventSchemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mappings(EventSchemas::file)));

    private EventSchemas() {}

    /** {@code urn:alurkonten:schema:DesignReady:v1} names a file of the contracts. */
    private static String file(String iri) {
        String[] parts = iri.split(":");
        return iri.startsWith("urn:alurkonten:schema:")
                ? "classpath:contracts/events/%s.%s.schema.json".formatted(parts[3], parts[4])
                : iri;
    }

    /** What of the record breaks the schema that it names itself; nothing if it keeps it. */
    public static List<String> violations(Said said) {
        return REGISTRY
                .getSchema(SchemaLocation.of(said.headers().get("ce_dataschema")))
                .validate(said.text(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
