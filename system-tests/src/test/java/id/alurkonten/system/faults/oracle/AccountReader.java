package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.faults.oracle.Account.Goal;
import id.alurkonten.system.faults.oracle.Account.Planted;
import id.alurkonten.system.faults.oracle.Command.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the lines of a journal one after the other. Answers are long and many: what is compared of them is kept. */
final class AccountReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEPT =
            List.of("type", "title", "id", "contentId", "planId", "status", "sha256", "version", "contentHash");

    private final Pool pool = new Pool();
    private final Map<Long, Told> answers = new HashMap<>();
    private final Map<String, List<Asked>> calls = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private long at;

    private record Asked(JsonNode line, long at) {}

    private record Told(int status, JsonNode answer, String hash, long at) {}

    void take(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JsonProcessingException torn) {
            return;
        }
        at++;
        switch (line.path("kind").asText()) {
            case "CALL" ->
                calls.computeIfAbsent(identity(line), key -> new ArrayList<>()).add(new Asked(line, at));
            case "ANSWER" -> answers.put(line.path("n").asLong(), told(line));
            case "GOAL" ->
                goals.add(new Goal(
                        id(line, "content"), id(line, "plan"), line.path("goal").asText()));
            case "POISON" -> planted.add(poison(line));
            case "FINDING" -> seen.add(line.path("what").asText());
            default -> {
                // a note for people
            }
        }
    }

    Account account() {
        return new Account(calls.values().stream().map(this::command).toList(), goals, planted, seen);
    }

    /** Two people may choose the same key; an operation without one is done anew each time it is asked for. */
    private static String identity(JsonNode call) {
        return call.path("key").asText().isEmpty()
                ? "call " + call.path("n").asText()
                : Texts.key(
                        call.path("service").asText(),
                        call.path("as").asText(),
                        call.path("key").asText());
    }

    private Told told(JsonNode line) {
        JsonNode body = line.path("body");
        String hash = Hash.of(body.toString());
        JsonNode kept = body instanceof ObjectNode object ? object.retain(KEPT) : body;
        return new Told(line.path("status").asInt(), kept, hash, at);
    }

    private Command command(List<Asked> ofOne) {
        JsonNode first = ofOne.get(0).line();
        return new Command(
                first.path("key").asText(),
                pool.one(first.path("op").asText()),
                pool.one(first.path("service").asText()),
                pool.one(first.path("as").asText()),
                id(first, "plan"),
                id(first, "content"),
                first.path("body"),
                ofOne.stream().map(this::attempt).toList());
    }

    private Attempt attempt(Asked call) {
        long number = call.line().path("n").asLong();
        Told told = answers.get(number);
        return told == null
                ? new Attempt(number, 0, MissingNode.getInstance(), "", call.at(), Long.MAX_VALUE)
                : new Attempt(number, told.status(), told.answer(), told.hash(), call.at(), told.at());
    }

    private static Planted poison(JsonNode line) {
        Place place = new Place(
                line.path("topic").asText(),
                line.path("partition").asInt(),
                line.path("offset").asLong());
        return new Planted(place, Texts.of(line.path("consumers")));
    }

    private static UUID id(JsonNode line, String field) {
        return line.hasNonNull(field) ? UUID.fromString(line.path(field).asText()) : null;
    }
}
