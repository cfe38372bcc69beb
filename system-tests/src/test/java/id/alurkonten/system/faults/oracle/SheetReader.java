package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.sop.SheetVerifier;
import id.alurkonten.sop.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has every sheet verified, and keeps of it what is compared. The same sheet travels in many events and rows: it is
 * verified once, and its lines are kept once.
 */
final class SheetReader {
    private final Map<String, Sheet> read = new ConcurrentHashMap<>();
    private final Map<Sheet.Line, Sheet.Line> lines = new ConcurrentHashMap<>();

    Sheet read(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Sheet.EMPTY;
        }
        return read.computeIfAbsent(Hash.of(json.toString()), hash -> verified(json));
    }

    private Sheet verified(JsonNode json) {
        String fault = SheetVerifier.verify(json) instanceof Verification.Broken broken
                ? broken.message().en()
                : "";
        List<Sheet.Line> all = new ArrayList<>(json.size());
        json.forEach(line -> all.add(line(line)));
        return new Sheet(List.copyOf(all), fault);
    }

    private Sheet.Line line(JsonNode json) {
        Sheet.Line line = new Sheet.Line(
                json.path("hash").asText(),
                json.path("step").asInt(),
                json.path("code").asText(),
                json.path("revision").asLong(),
                json.path("actor").path("id").asText());
        return lines.computeIfAbsent(line, once -> once);
    }
}
