package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each service has committed to say, and what lies on its topic: the same events, in the same words; however often a
 * record is there, it is the same to the byte.
 */
final class Outboxes implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        for (Service service : Service.values()) {
            judge(evidence, service, findings);
        }
        sameUnderOneId(evidence, findings);
    }

    private static void judge(Evidence evidence, Service service, Findings findings) {
        Map<String, Event> said = new LinkedHashMap<>();
        evidence.said().stream()
                .filter(event -> event.from().equals(service.database()))
                .forEach(event -> said.put(event.id(), event));
        Map<String, Row> rows = new HashMap<>();
        for (Row row : evidence.rows(service, "outbox_event")) {
            rows.put(row.text("id"), row);
            Event event = said.get(row.text("id"));
            findings.expect(
                    Invariant.CHANGE_WITHOUT_EVENT,
                    event != null || !row.has("sent_at"),
                    row.text("ce_subject"),
                    "%s %s is marked sent, but is not on %s",
                    row.text("type"),
                    row.text("id"),
                    "alurkonten." + service.database());
            if (event != null) {
                findings.expect(
                        Invariant.CHANGE_WITHOUT_EVENT,
                        isSame(row, event),
                        row.text("ce_subject"),
                        "%s, of the key %s, is not what stands in the outbox: %s",
                        event,
                        event.key(),
                        row);
            }
        }
        said.values()
                .forEach(event -> findings.expect(
                        Invariant.EVENT_WITHOUT_CHANGE,
                        rows.containsKey(event.id()),
                        event.subject(),
                        "%s was committed by nobody",
                        event));
    }

    private static boolean isSame(Row row, Event event) {
        return event.key().equals(row.text("aggregateid"))
                && event.valueHash().equals(row.text("payload_hash"))
                && event.headersHash().equals(Event.hashOf(headers(row)))
                && event.from().equals(row.text("aggregatetype"));
    }

    /** As the published contract makes them of a row. */
    private static Map<String, String> headers(Row row) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.text("id"));
        headers.put("ce_type", row.text("type"));
        headers.put("ce_source", row.text("ce_source"));
        headers.put("ce_subject", row.text("ce_subject"));
        headers.put("ce_time", row.text("ce_time"));
        headers.put("ce_dataschema", row.text("ce_dataschema"));
        headers.put("content-type", "application/json");
        headers.put("traceparent", row.text("traceparent"));
        return headers;
    }

    private static void sameUnderOneId(Evidence evidence, Findings findings) {
        Map<String, Event> first = new HashMap<>();
        for (Event record : evidence.records()) {
            Event other = first.putIfAbsent(record.id(), record);
            findings.expect(
                    Invariant.REUSED_ID,
                    other == null || other.isSameAs(record),
                    record.subject(),
                    "%s is not what lies at %s under the same ce_id",
                    record,
                    other == null ? "" : other.place());
        }
    }
}
