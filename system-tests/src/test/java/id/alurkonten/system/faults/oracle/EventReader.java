package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes of a record what is kept of it. Poison is read too, as far as it can be. */
final class EventReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEPT = List.of(
            "contentId",
            "planId",
            "revision",
            "sequence",
            "version",
            "contentHash",
            "stage",
            "stages",
            "contributors",
            "assignee",
            "outline",
            "reason",
            "channel",
            "url",
            "complete",
            "archiveId",
            "packageSha256",
            "code",
            "dueAt",
            "items");
    private static final List<String> KEPT_OF_ITEMS = List.of("contentId", "contributors");

    private final SheetReader sheets;
    private final Pool pool = new Pool();

    EventReader(SheetReader sheets) {
        this.sheets = sheets;
    }

    Event event(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        JsonNode data = parsed(value);
        Sheet sheet = Sheet.EMPTY;
        String designHash = "";
        if (data instanceof ObjectNode object) {
            sheet = sheets.read(object.path("controlSheet"));
            designHash = object.has("design") ? Hash.ofDesign(object.path("design")) : "";
            String actor = object.path("actor").path("id").asText();
            object.retain(KEPT);
            object.put("actor", actor);
            object.path("items").forEach(item -> ((ObjectNode) item).retain(KEPT_OF_ITEMS));
        }
        Map<String, String> headers = headers(record);
        return new Event(
                place(record),
                pool.one(record.topic().substring(record.topic().lastIndexOf('.') + 1)),
                pool.one(text(record.key())),
                headers.getOrDefault("ce_id", ""),
                pool.one(headers.getOrDefault("ce_type", "")),
                pool.one(headers.getOrDefault("ce_subject", "")),
                Event.hashOf(headers),
                Hash.of(value),
                data,
                sheet,
                designHash);
    }

    static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        return new Letter(
                place(record),
                record.topic().substring(record.topic().lastIndexOf('.') + 1),
                new Place(
                        headers.getOrDefault("dlq_topic", ""),
                        Integer.parseInt(headers.getOrDefault("dlq_partition", "-1")),
                        Long.parseLong(headers.getOrDefault("dlq_offset", "-1"))),
                headers.getOrDefault("ce_id", ""),
                headers.getOrDefault("dlq_reason", ""));
    }

    private static JsonNode parsed(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Place place(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
