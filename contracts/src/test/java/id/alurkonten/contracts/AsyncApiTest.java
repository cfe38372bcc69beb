package id.alurkonten.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** asyncapi.yaml, the schemas, the examples and the page for subscribers tell the same. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = Contracts.asyncApi();
    private static final Path PAGE = Path.of("../docs/events.md");

    /** A row of the page's table: {@code | Name | from | heard, by | …}. */
    private static final Pattern ROW = Pattern.compile("\\| \\**(\\w+)\\** \\| ([\\w, ]+) \\| ([\\w, ]+) \\|.*");

    @Test
    void everyEventIsDescribedAndEveryDescribedEventExists() {
        // given
        Set<String> published = Contracts.eventsWithSchema();

        // when
        Set<String> described = DOCUMENT.at("/components/messages")
                .valueStream()
                .map(AsyncApiTest::eventOf)
                .collect(Collectors.toCollection(TreeSet::new));

        // then
        assertThat(described).isEqualTo(published);
    }

    @Test
    void aMessageNamesItsOwnTypeSchemaAndExample() {
        assertThat(DOCUMENT.at("/components/messages").valueStream()).allSatisfy(message -> {
            String event = eventOf(message);
            JsonNode own = message.at("/headers/allOf/1/properties");
            assertThat(message.get("name").asText()).isEqualTo("id.alurkonten." + event + ".v1");
            assertThat(own.at("/ce_type/const")).isEqualTo(message.get("name"));
            assertThat(own.at("/ce_dataschema/const"))
                    .isEqualTo(Contracts.schema(event).get("$id"));
            assertThat(message.at("/payload/$ref").asText()).isEqualTo("./events/" + event + Contracts.SCHEMA);
            assertThat(message.at("/examples/0/payload/$ref").asText())
                    .isEqualTo("./events/" + event + Contracts.EXAMPLE);
        });
    }

    @Test
    void planningSpeaksByPlanAndTheOthersByContent() {
        assertThat(DOCUMENT.at("/components/messages").valueStream()).allSatisfy(message -> {
            JsonNode properties = Contracts.schema(eventOf(message)).get("properties");
            boolean byPlan = sourceOf(message).equals("planning") || !properties.has("contentId");
            assertThat(message.at("/bindings/kafka/key/$ref").asText())
                    .isEqualTo("#/components/schemas/" + (byPlan ? "planKey" : "contentKey"));
        });
    }

    @Test
    void aServiceWritesItsOwnTopicAlone() {
        assertThat(DOCUMENT.get("channels").propertyStream()).hasSize(4).allSatisfy(channel -> {
            assertThat(channel.getValue().get("address").asText()).isEqualTo("alurkonten." + channel.getKey());
            assertThat(channel.getValue().get("messages").valueStream())
                    .isNotEmpty()
                    .allSatisfy(
                            message -> assertThat(sourceOf(resolve(message))).isEqualTo(channel.getKey()));
        });
    }

    @Test
    void thePageForSubscribersSaysTheSame() throws IOException {
        // given
        Map<String, String> documented = new TreeMap<>();
        senders()
                .forEach((event, from) ->
                        documented.put(event, from + " -> " + hearers().get(event)));

        // when
        Map<String, String> page = new TreeMap<>();
        Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && Contracts.eventsWithSchema().contains(row.group(1)))
                .forEach(row -> page.put(row.group(1), names(row.group(2)) + " -> " + names(row.group(3))));

        // then
        assertThat(page).isEqualTo(documented);
    }

    private static Map<String, Set<String>> senders() {
        return whoDoes("send");
    }

    private static Map<String, Set<String>> hearers() {
        return whoDoes("receive");
    }

    /** For each event, the services with an operation of that action on it. */
    private static Map<String, Set<String>> whoDoes(String action) {
        var services = new TreeMap<String, Set<String>>();
        DOCUMENT.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").asText().equals(action))
                .forEach(operation -> operation
                        .get("messages")
                        .valueStream()
                        .forEach(message -> services.computeIfAbsent(
                                        eventOf(resolve(resolve(message))), event -> new TreeSet<>())
                                .add(operation.at("/tags/0/name").asText().replace("-service", ""))));
        return services;
    }

    private static Set<String> names(String cell) {
        return new TreeSet<>(Set.of(cell.split(", ")));
    }

    private static JsonNode resolve(JsonNode reference) {
        return DOCUMENT.at(reference.get("$ref").asText().substring(1));
    }

    private static String eventOf(JsonNode message) {
        return message.get("title").asText();
    }

    private static String sourceOf(JsonNode message) {
        return message.at("/headers/allOf/1/properties/ce_source/const")
                .asText()
                .replaceAll("^/|-service$", "");
    }
}
