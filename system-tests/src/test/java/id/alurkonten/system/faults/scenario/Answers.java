package id.alurkonten.system.faults.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What became of the commands that were sent in some time, by the journal. */
record Answers(List<Answers.Sent> all) {
    /** What stands for no answer. */
    static final int NONE = 0;

    /**
     * A command as it was sent, once.
     *
     * @param status {@link #NONE} if there was no answer
     * @param seconds until it was answered, or lost
     */
    record Sent(Service service, String op, String key, int status, double seconds) {}

    static Answers between(Journal journal, Instant from, Instant to) {
        Map<Long, JsonNode> calls = new HashMap<>();
        List<Sent> all = new ArrayList<>();
        journal.read(line -> {
            long n = line.path("n").asLong();
            switch (line.path("kind").asText()) {
                case "CALL" -> calls.put(n, line);
                case "ANSWER", "NO_ANSWER" -> {
                    JsonNode call = calls.remove(n);
                    Instant sent = at(call);
                    if (!sent.isBefore(from) && sent.isBefore(to)) {
                        all.add(new Sent(
                                Service.valueOf(call.path("service").asText()),
                                call.path("op").asText(),
                                call.path("key").asText(),
                                line.path("status").asInt(NONE),
                                Duration.between(sent, at(line)).toMillis() / 1000.0));
                    }
                }
                default -> {}
            }
        });
        return new Answers(List.copyOf(all));
    }

    private static Instant at(JsonNode line) {
        return Instant.parse(line.path("at").asText());
    }

    long count(Service service) {
        return all.stream().filter(sent -> sent.service() == service).count();
    }

    /** Those whose answer is not such as is promised. */
    List<Sent> not(IntPredicate promised) {
        return all.stream().filter(sent -> !promised.test(sent.status())).toList();
    }

    double slowest() {
        return all.stream().mapToDouble(Sent::seconds).max().orElse(0);
    }
}
