package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A control sheet as a table: each record with its standard and its actual times. */
final class SheetTable {
    private static final String ROW = "  %2s  %-3s  %-36s %3s  %-25s  %-8s  %-8s  %8s %8s %8s  %s";
    private static final Map<String, String> DECISIONS =
            Map.of("APPROVED", "setuju", "REVISION_REQUESTED", "minta perbaikan");

    private final Steps steps;

    SheetTable(Steps steps) {
        this.steps = steps;
    }

    List<String> of(String title, List<JsonNode> records) {
        List<String> lines = new ArrayList<>();
        lines.add("Lembar kendali: " + title);
        String head = ROW.formatted(
                "No", "SOP", "Langkah", "Rev", "Oleh", "Mulai", "Selesai", "Baku", "Kerja", "Berlalu", "Hasil");
        lines.add(head);
        String rule = "  " + "─".repeat(head.length() + 4);
        lines.add(rule);
        records.forEach(record -> lines.add(row(record)));
        lines.add(rule);
        lines.add(
                "  Baku: mutu baku waktu (standard); Kerja: dalam jam kerja (working time); Berlalu: seluruhnya (elapsed)");
        return lines;
    }

    private String row(JsonNode record) {
        return ROW.formatted(
                record.path("seq").asInt(),
                record.path("step").asInt(),
                steps.label(record.path("step").asInt()) + detail(record),
                record.path("revision").asInt(),
                "%s (%s)"
                        .formatted(
                                record.at("/actor/id").asText().replace("publishing-service", "sistem"),
                                record.at("/actor/role").asText()),
                Telling.clock(instant(record, "startedAt")),
                Telling.clock(instant(record, "endedAt")),
                time(record.path("standardSeconds").asLong()),
                time(record.path("workingSeconds").asLong()),
                time(record.path("elapsedSeconds").asLong()),
                record.path("onTime").asBoolean() ? "tepat waktu" : "TERLAMBAT");
    }

    /** Whose decision of step 6, and which; which channel of step 9. */
    private static String detail(JsonNode record) {
        List<String> refs = Steps.texts(record.at("/output/refs"));
        return switch (record.path("step").asInt()) {
            case 6 ->
                ": "
                        + refs.stream()
                                .filter(ref -> ref.startsWith("decision:"))
                                .map(ref -> DECISIONS.getOrDefault(after(ref), after(ref)))
                                .findFirst()
                                .orElse("");
            case 9 ->
                ": "
                        + refs.stream()
                                .filter(ref -> ref.startsWith("channel:"))
                                .map(SheetTable::after)
                                .findFirst()
                                .orElse("");
            default -> "";
        };
    }

    private static String after(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }

    private static Instant instant(JsonNode record, String field) {
        return Instant.parse(record.path(field).asText());
    }

    private static String time(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
