package id.alurkonten.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each schema is valid and fits its example.
 *
 * <p>A service checks its own payloads the same way. Every schema stands alone, so it is enough to hand the validator
 * one file of the class path:
 *
 * <pre>{@code
 * var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
 * var schema = registry.getSchema(getClass().getResourceAsStream("/contracts/events/DesignReady.v1.schema.json"));
 * assertThat(schema.validate(payload)).isEmpty();
 * }</pre>
 */
class EventSchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Set<String> events() {
        return Contracts.eventsWithSchema();
    }

    static Stream<Arguments> requiredFields() {
        return events().stream().flatMap(event -> Contracts.schema(event)
                .get("required")
                .valueStream()
                .map(field -> Arguments.of(event, field.asText())));
    }

    @Test
    void everyEventHasASchemaAndAnExample() {
        assertThat(events()).hasSize(15).isEqualTo(Contracts.eventsWithExample());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSchemaIsValidJsonSchema202012(String event) {
        // given
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        JsonNode schema = Contracts.schema(event);

        // when
        List<Error> errors = dialect.validate(schema);

        // then
        assertThat(errors).isEmpty();
        assertThat(schema.get("$schema").asText()).isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
        assertThat(schema.get("$id").asText()).isEqualTo("urn:alurkonten:schema:" + event + ":v1");
    }

    @ParameterizedTest
    @MethodSource("events")
    void anExampleFitsItsSchema(String event) {
        // given
        JsonNode example = Contracts.example(event);

        // when
        List<Error> errors = validate(event, example);

        // then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldOfALaterReleaseBreaksNothing(String event) {
        // given
        ObjectNode example = Contracts.example(event).deepCopy();
        example.put("fieldOfALaterRelease", true);
        ((ObjectNode) example.get("actor")).put("fieldOfALaterRelease", true);

        // when
        List<Error> errors = validate(event, example);

        // then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void aMissingFieldIsFound(String event, String field) {
        // given
        ObjectNode example = Contracts.example(event).deepCopy();
        example.remove(field);

        // when
        List<Error> errors = validate(event, example);

        // then
        assertThat(errors).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void aNullIsFound(String event, String field) {
        // given
        ObjectNode example = Contracts.example(event).deepCopy();
        example.putNull(field);

        // when
        List<Error> errors = validate(event, example);

        // then
        assertThat(errors).isNotEmpty();
    }

    /** Mended by {@code npm run share} in .ci/contracts. */
    @ParameterizedTest
    @MethodSource("events")
    void sharedDefinitionsAreTheSameEverywhere(String event) {
        // given
        JsonNode shared = Contracts.schema("common").get("$defs");

        // when
        JsonNode copied = Contracts.schema(event).get("$defs");

        // then
        assertThat(copied.propertyStream()).allSatisfy(definition -> assertThat(definition.getValue())
                .as(definition.getKey())
                .isEqualTo(shared.get(definition.getKey())));
    }

    @Test
    void aStepIsOverdueOnAResearchAPlanOrAContent() {
        // given
        ObjectNode onContent = Contracts.example("StepOverdue").deepCopy();
        ObjectNode onPlan = onContent.deepCopy().put("step", 2).put("code", "PLAN");
        onPlan.remove("contentId");
        ObjectNode onResearch = onPlan.deepCopy().put("step", 1).put("code", "RESEARCH");
        onResearch.set("researchId", onResearch.remove("planId"));

        // when
        var errors = new TreeSet<String>();
        for (ObjectNode overdue : List.of(onContent, onPlan, onResearch)) {
            validate("StepOverdue", overdue).forEach(error -> errors.add(error.getMessage()));
        }

        // then
        assertThat(errors).isEmpty();
        assertThat(validate("StepOverdue", onPlan.deepCopy().put("step", 6))).isNotEmpty();
        assertThat(validate("StepOverdue", onResearch.deepCopy().put("step", 3)))
                .isNotEmpty();
    }

    private static List<Error> validate(String event, JsonNode payload) {
        return REGISTRY.getSchema(Contracts.schema(event))
                .validate(
                        payload,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
