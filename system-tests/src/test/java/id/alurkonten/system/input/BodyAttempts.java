package id.alurkonten.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be wrong with a JSON body as a whole; of its fields {@link FieldAttempts} knows. */
final class BodyAttempts {
    private static final int TOO_LARGE = 1_000_001;

    private BodyAttempts() {}

    static List<Attempt> of(Operation operation, String path) {
        JsonNode good = operation.example();
        List<Attempt> attempts = new ArrayList<>();
        wholes(good).forEach((what, json) -> attempts.add(Attempt.body(what, operation, path, json)));
        attempts.add(Attempt.body("an unknown field", operation, path, withUnknownField(good))
                .naming("bukanKolom"));
        attempts.add(Attempt.body("too large", operation, path, "{\"x\":\"" + "x".repeat(TOO_LARGE) + "\"}")
                .expecting(413));
        Attempt plain = Attempt.plain("", operation, path);
        attempts.add(renamed("bytes that are not UTF-8", plain)
                .with("application/json", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}));
        for (String type :
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "bukan-tipe")) {
            attempts.add(renamed("sent as " + type, plain)
                    .with(type, good.toString().getBytes(StandardCharsets.UTF_8))
                    .expecting(415));
        }
        attempts.addAll(FieldAttempts.of(operation, path));
        return attempts;
    }

    private static Map<String, String> wholes(JsonNode good) {
        return Map.ofEntries(
                Map.entry("malformed", "{\"title\": "),
                Map.entry("not JSON", "bukan json"),
                Map.entry("empty", ""),
                Map.entry("blank", "   "),
                Map.entry("null", "null"),
                Map.entry("a list", "[]"),
                Map.entry("a text", "\"teks\""),
                Map.entry("a number", "12"),
                Map.entry("more after its end", good + " {}"),
                Map.entry("a field twice", withFieldTwice(good)),
                Map.entry("nested deeply", "[".repeat(20_000)),
                Map.entry("objects nested deeply", "{\"x\":".repeat(20_000)));
    }

    private static Attempt renamed(String what, Attempt attempt) {
        return new Attempt(
                what,
                attempt.method(),
                attempt.path(),
                attempt.headers(),
                attempt.contentType(),
                attempt.body(),
                attempt.expected(),
                attempt.field());
    }

    private static String withUnknownField(JsonNode good) {
        return ((ObjectNode) good.deepCopy()).put("bukanKolom", 1).toString();
    }

    private static String withFieldTwice(JsonNode good) {
        Map.Entry<String, JsonNode> field = good.properties().iterator().next();
        return "{\"%s\":%s,%s"
                .formatted(field.getKey(), field.getValue(), good.toString().substring(1));
    }
}
