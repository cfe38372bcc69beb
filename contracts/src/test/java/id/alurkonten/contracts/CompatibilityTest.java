package id.alurkonten.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema may only gain optional fields since the last release, which lies in {@code released/}. */
class CompatibilityTest {

    private static final Path RELEASED = Path.of("released");

    static Set<String> releasedEvents() {
        return Contracts.namesWith(Contracts.SCHEMA, RELEASED);
    }

    @Test
    void noEventDisappears() {
        assertThat(releasedEvents()).isNotEmpty().isSubsetOf(Contracts.eventsWithSchema());
    }

    @ParameterizedTest
    @MethodSource("releasedEvents")
    void aSchemaOnlyGainsOptionalFields(String event) {
        // given
        JsonNode released = Contracts.read(RELEASED.resolve(event + Contracts.SCHEMA));

        // when
        List<String> breaches = SchemaComparison.breaches(released, Contracts.schema(event));

        // then
        assertThat(breaches).isEmpty();
    }

    static Stream<Arguments> allowedChanges() {
        return Stream.of(
                arguments("an optional field", change(s -> in(s, "/properties").putObject("language"))),
                arguments("an optional field deep inside", change(s -> in(
                                s, "/$defs/revisionNote/properties/area/properties")
                        .putObject("angle"))),
                arguments("other words", change(s -> s.put("title", "Perbaikan").put("description", "Lain."))),
                arguments("another example", change(s -> in(s, "/$defs/stage").putArray("examples"))),
                arguments(
                        "a definition nobody uses", change(s -> in(s, "/$defs").putObject("language"))),
                arguments("required in another order", change(s -> {
                    ArrayNode required = (ArrayNode) s.get("required");
                    required.add(required.remove(0));
                })),
                arguments("a shared definition written out", change(s -> {
                    JsonNode stage = in(s, "/$defs").remove("stage");
                    in(s, "/properties").set("stage", stage);
                    in(s, "/$defs/stepRecord/properties").set("stage", stage);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowedChanges")
    void isAllowed(String what, Consumer<ObjectNode> change) {
        // given
        ObjectNode schema = Contracts.schema("RevisionRequested").deepCopy();
        change.accept(schema);

        // when
        List<String> breaches = SchemaComparison.breaches(Contracts.schema("RevisionRequested"), schema);

        // then
        assertThat(breaches).as(what).isEmpty();
    }

    static Stream<Arguments> forbiddenChanges() {
        return Stream.of(
                arguments("/properties/notes is gone", change(s -> in(s, "/properties")
                        .remove("notes"))),
                arguments("/required gained language", change(s -> {
                    in(s, "/properties").putObject("language");
                    array(s, "/required").add("language");
                })),
                arguments("/required lost stage", change(s -> removeFrom(array(s, "/required"), "stage"))),
                arguments(
                        "/properties/stage/enum lost SEKRETARIS",
                        change(s -> removeFrom(array(s, "/$defs/stage/enum"), "SEKRETARIS"))),
                arguments("/properties/stage/enum gained KEPALA_DINAS", change(s -> array(s, "/$defs/stage/enum")
                        .add("KEPALA_DINAS"))),
                arguments("/properties/revision/type gained string", change(s -> in(s, "/$defs/revision")
                        .putArray("type")
                        .add("integer")
                        .add("string"))),
                arguments("/properties/revision/type lost integer", change(s -> in(s, "/$defs/revision")
                        .put("type", "string"))),
                arguments("/properties/revision/minimum was 1, is 2", change(s -> in(s, "/$defs/revision")
                        .put("minimum", 2))),
                arguments("/properties/revision/maximum is new", change(s -> in(s, "/$defs/revision")
                        .put("maximum", 9))),
                arguments(
                        "/properties/notes/items/properties/text/maxLength was 4000, is 2000",
                        change(s -> in(s, "/$defs/revisionNote/properties/text").put("maxLength", 2000))),
                arguments(
                        "/properties/notes/items/properties/text/maxLength is gone",
                        change(s -> in(s, "/$defs/revisionNote/properties/text").remove("maxLength"))),
                arguments(
                        "/properties/notes/items/properties/area/required lost width",
                        change(s -> removeFrom(array(s, "/$defs/revisionNote/properties/area/required"), "width"))),
                arguments("/properties/contentId/pattern was", change(s -> in(s, "/$defs/uuid")
                        .put("pattern", "^[0-9]+$"))),
                arguments("/properties/contentId/maxLength is new", change(s -> in(s, "/properties/contentId")
                        .put("maxLength", 5))),
                arguments("/additionalProperties is new", change(s -> s.put("additionalProperties", false))),
                arguments(
                        "/anyOf is new",
                        change(s -> s.putArray("anyOf").addObject().putArray("required"))),
                arguments("/$id was", change(s -> s.put("$id", "urn:alurkonten:schema:RevisionRequested:v2"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbiddenChanges")
    void isForbidden(String breach, Consumer<ObjectNode> change) {
        // given
        ObjectNode schema = Contracts.schema("RevisionRequested").deepCopy();
        change.accept(schema);

        // when
        List<String> breaches = SchemaComparison.breaches(Contracts.schema("RevisionRequested"), schema);

        // then
        assertThat(breaches).anySatisfy(found -> assertThat(found).startsWith(breach));
    }

    @Test
    void anAlternativeDoesNotChangeAtAnyDepth() {
        // given
        ObjectNode schema = Contracts.schema("StepOverdue").deepCopy();
        in(schema, "/anyOf/2/properties/step").put("minimum", 5);

        // when
        List<String> breaches = SchemaComparison.breaches(Contracts.schema("StepOverdue"), schema);

        // then
        assertThat(breaches).singleElement().asString().startsWith("/anyOf was");
    }

    private static Consumer<ObjectNode> change(Consumer<ObjectNode> change) {
        return change;
    }

    private static ObjectNode in(ObjectNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    private static ArrayNode array(ObjectNode schema, String pointer) {
        return (ArrayNode) schema.at(pointer);
    }

    private static void removeFrom(ArrayNode values, String value) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).asText().equals(value)) {
                values.remove(i);
            }
        }
    }
}
