package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Evidence made by hand: no more of it than one family looks at. */
final class Made {
    static final ObjectMapper JSON = new ObjectMapper();
    static final UUID CONTENT = new UUID(0, 1);
    static final UUID PLAN = new UUID(0, 2);
    static final String HASH = "a".repeat(64);

    private final List<String> journal = new ArrayList<>();
    private final Map<Service, Map<String, List<Row>>> tables = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Lag> lags = new ArrayList<>();
    private final Map<String, String> media = new LinkedHashMap<>();
    private final Map<String, Stored.Archived> packages = new LinkedHashMap<>();

    /** A line of the journal, in JSON with ' for ". */
    Made journal(String... lines) {
        Stream.of(lines).map(line -> line.replace('\'', '"')).forEach(journal::add);
        return this;
    }

    /** A row; columns and values in turn. */
    Made row(Service service, String table, Object... columns) {
        Map<String, Integer> names = new HashMap<>();
        Object[] values = new Object[columns.length / 2];
        for (int i = 0; i < values.length; i++) {
            names.put((String) columns[2 * i], i);
            values[i] = columns[2 * i + 1];
        }
        tables.computeIfAbsent(service, s -> new HashMap<>())
                .computeIfAbsent(table, t -> new ArrayList<>())
                .add(new Row(names, values));
        return this;
    }

    /** An event about the content, with its id and payload (in JSON with ' for "), at the end of its topic. */
    Made said(Service service, String name, int id, String payload) {
        return said(service, name, id, payload, Sheet.EMPTY);
    }

    Made said(Service service, String name, int id, String payload, Sheet sheet) {
        return said(event(service, name, id, payload, sheet));
    }

    Made said(Event event) {
        events.add(event);
        return this;
    }

    Event event(Service service, String name, int id, String payload, Sheet sheet) {
        ObjectNode data = (ObjectNode) json(payload);
        data.put("contentId", CONTENT.toString()).put("planId", PLAN.toString());
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", new UUID(1, id).toString());
        headers.put("ce_type", "id.alurkonten." + name + ".v1");
        headers.put("ce_source", "/" + service.module());
        headers.put("ce_subject", CONTENT.toString());
        headers.put("ce_time", "2026-11-23T02:00:00Z");
        headers.put("ce_dataschema", "urn:alurkonten:schema:" + name + ":v1");
        headers.put("content-type", "application/json");
        headers.put("traceparent", "00-1-1-01");
        return new Event(
                new Place("alurkonten." + service.database(), 0, events.size()),
                service.database(),
                CONTENT.toString(),
                headers.get("ce_id"),
                headers.get("ce_type"),
                headers.get("ce_subject"),
                Event.hashOf(headers),
                Hash.of(data.toString()),
                data,
                sheet,
                data.path("contentHash").asText());
    }

    /** The row in the outbox that belongs to such an event. */
    Made committed(Service service, String name, int id, long seq) {
        Event event = events.stream()
                .filter(said -> said.id().equals(new UUID(1, id).toString()))
                .findFirst()
                .orElseGet(() -> event(service, name, id, "{}", Sheet.EMPTY));
        return row(
                service,
                "outbox_event",
                "id",
                new UUID(1, id),
                "seq",
                seq,
                "aggregatetype",
                service.database(),
                "aggregateid",
                CONTENT.toString(),
                "type",
                "id.alurkonten." + name + ".v1",
                "ce_source",
                "/" + service.module(),
                "ce_subject",
                CONTENT.toString(),
                "ce_time",
                Instant.parse("2026-11-23T02:00:00Z"),
                "ce_dataschema",
                "urn:alurkonten:schema:" + name + ":v1",
                "traceparent",
                "00-1-1-01",
                "payload_hash",
                event.valueHash(),
                "sent_at",
                Instant.EPOCH);
    }

    Made letter(Letter letter) {
        letters.add(letter);
        return this;
    }

    Made lag(Lag lag) {
        lags.add(lag);
        return this;
    }

    Made media(String name, String hash) {
        media.put(name, hash);
        return this;
    }

    Made archived(String location, Stored.Archived archived) {
        packages.put(location, archived);
        return this;
    }

    /** A sheet of lines with these hashes, each of step 5 by humas2. */
    static Sheet sheet(String... hashes) {
        return new Sheet(
                Stream.of(hashes)
                        .map(hash -> new Sheet.Line(hash, 5, "PRODUCE", 1, "humas2"))
                        .toList(),
                "");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    Evidence evidence() {
        Rows rows = new Rows();
        tables.forEach((service, ofService) -> ofService.forEach((table, all) -> rows.put(service, table, all)));
        return new Evidence(
                Account.read(journal.stream()),
                rows,
                new Topics(List.copyOf(events), List.copyOf(letters), List.copyOf(lags)),
                new Stored(Map.copyOf(media), Map.copyOf(packages)),
                Instant.parse("2026-11-23T03:00:00Z"));
    }

    Verdict judgedBy(Family family) {
        Findings findings = new Findings();
        family.judge(evidence(), findings);
        return findings.verdict();
    }
}
