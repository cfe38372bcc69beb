package id.alurkonten.system.faults.plant;

import static id.alurkonten.system.faults.oracle.Invariant.ACKNOWLEDGED_LOST;
import static id.alurkonten.system.faults.oracle.Invariant.DEAD_LETTER;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.FORBIDDEN_ANSWER;
import static id.alurkonten.system.faults.oracle.Invariant.OTHER_ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers as they must never be: written into the oracle's copy of the journal, for no service of ours gives them. */
final class JournalPlants {
    private static final Map<String, Object> PROBLEM = Map.of("type", "urn:alurkonten:problem:internal");

    private JournalPlants() {}

    static List<Plant> all() {
        return List.of(
                new Plant("promised-and-never-done", ACKNOWLEDGED_LOST, ground -> {
                    UUID content = ground.published();
                    asked(
                            ground,
                            "reassignTask",
                            "PRODUCTION",
                            "koordinator",
                            content,
                            200,
                            Map.of("reason", "planted"));
                    return content;
                }),
                new Plant("refused-and-yet-done", DONE_TWICE, ground -> {
                    JsonNode call = ground.acknowledged("startTask");
                    ground.ledger().rewrite(line -> {
                        boolean isAnswer = line.path("kind").asText().equals("ANSWER")
                                && call.path("n").equals(line.path("n"));
                        return isAnswer ? ((ObjectNode) line.deepCopy()).put("status", 409) : line;
                    });
                    return call.path("content").asText();
                }),
                new Plant("retry-answered-otherwise", OTHER_ANSWER, ground -> {
                    JsonNode call = ground.acknowledged("startTask");
                    long number = ground.ledger().nextCall();
                    ground.ledger().append(((ObjectNode) call.deepCopy()).put("n", number));
                    ground.ledger()
                            .append(Map.of(
                                    "kind",
                                    "ANSWER",
                                    "n",
                                    number,
                                    "status",
                                    200,
                                    "body",
                                    Map.of("status", "ASSIGNED")));
                    return call.path("content").asText();
                }),
                new Plant("retry-refused-after-success", OTHER_ANSWER, ground -> {
                    JsonNode call = ground.acknowledged("startTask");
                    long number = ground.ledger().nextCall();
                    ground.ledger().append(((ObjectNode) call.deepCopy()).put("n", number));
                    ground.ledger().append(Map.of("kind", "ANSWER", "n", number, "status", 409, "body", PROBLEM));
                    return call.path("content").asText();
                }),
                new Plant("answered-with-500", FORBIDDEN_ANSWER, ground -> {
                    UUID content = ground.published();
                    asked(ground, "startTask", "PRODUCTION", "humas1", content, 500, Map.of());
                    return content;
                }),
                new Plant("refused-with-a-page", FORBIDDEN_ANSWER, ground -> {
                    UUID content = ground.published();
                    asked(ground, "startTask", "PRODUCTION", "humas1", content, 404, Map.of());
                    return content;
                }),
                new Plant("granted-to-who-may-not", FORBIDDEN_ANSWER, ground -> {
                    UUID content = ground.published();
                    asked(ground, "assignTask", "PRODUCTION", "humas1", content, 200, Map.of("outline", "planted"));
                    return content;
                }),
                new Plant("poison-taken", DEAD_LETTER, ground -> {
                    ground.ledger()
                            .append(Map.of(
                                    "kind",
                                    "POISON",
                                    "topic",
                                    "alurkonten.approval",
                                    "partition",
                                    5,
                                    "offset",
                                    999_999));
                    return "alurkonten.approval-5@999999";
                }));
    }

    private static void asked(
            Ground ground,
            String operation,
            String service,
            String as,
            UUID content,
            int status,
            Map<String, Object> body) {
        long number = ground.ledger().nextCall();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("kind", "CALL");
        call.put("n", number);
        call.put("op", operation);
        call.put("service", service);
        call.put("key", "planted-" + number);
        call.put("as", as);
        call.put("content", content);
        call.put("body", body);
        ground.ledger().append(call);
        ground.ledger()
                .append(Map.of(
                        "kind",
                        "ANSWER",
                        "n",
                        number,
                        "status",
                        status,
                        "body",
                        status == 500 ? PROBLEM : Map.of("planted", true)));
    }
}
