package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The nine steps by the names that the procedure gives them. */
final class Steps {
    private final Map<Integer, JsonNode> byNumber;
    private final Telling telling;

    private Steps(Map<Integer, JsonNode> byNumber, Telling telling) {
        this.byNumber = byNumber;
        this.telling = telling;
    }

    /** As {@code GET /sop} has them. */
    static Steps of(Person reader, Telling telling) {
        return new Steps(
                reader.sop().list("procedure/steps").stream()
                        .collect(Collectors.toMap(step -> step.path("number").asInt(), Function.identity())),
                telling);
    }

    String label(int number) {
        return byNumber.get(number).path("labelId").asText();
    }

    /** Tells that a step begins. */
    void begin(int number) {
        telling.chapter(
                number + "  " + label(number),
                byNumber.get(number).path("labelEn").asText());
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
