package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import id.alurkonten.system.Databases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever hears an event has handled it once, unless it lies with the dead letters; and nobody has heard anything else. */
final class Hearing implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Set<String> putAside = new HashSet<>();
        evidence.letters().forEach(letter -> putAside.add(Texts.key(letter.consumer(), letter.id())));
        for (Service service : Service.values()) {
            judge(evidence, service, putAside, findings);
        }
    }

    private static void judge(Evidence evidence, Service service, Set<String> putAside, Findings findings) {
        String consumer = service.database();
        Map<String, Long> handled = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (Row row : evidence.rows(service, "inbox_message")) {
            handled.merge(Texts.key(row.text("consumer"), row.text("ce_id")), 1L, Long::sum);
            types.put(row.text("ce_id"), row.text("ce_type"));
        }
        Map<String, Event> said = new HashMap<>();
        for (Event event : evidence.said()) {
            said.put(event.id(), event);
            if (event.from().equals(consumer)
                    || !Databases.hearersOf(event.name()).contains(service)) {
                continue;
            }
            String key = Texts.key(consumer, event.id());
            long times = handled.getOrDefault(key, 0L);
            findings.expect(
                    Invariant.EVENT_WITHOUT_EFFECT,
                    times > 0 || putAside.contains(key),
                    event.subject(),
                    "%s was not handled by %s",
                    event,
                    consumer);
            findings.expect(
                    Invariant.DONE_TWICE,
                    times <= 1,
                    event.subject(),
                    "%s was handled by %s %d times",
                    event,
                    consumer,
                    times);
        }
        types.forEach((id, type) -> findings.expect(
                Invariant.EFFECT_WITHOUT_EVENT,
                said.containsKey(id) && said.get(id).type().equals(type),
                id,
                "%s has handled a %s that is on no topic",
                consumer,
                type));
    }

    /** Which of these a consumer has found worth a change. */
    static Set<String> applied(Evidence evidence, Service service) {
        Set<String> applied = new HashSet<>();
        List<Row> inbox = evidence.rows(service, "inbox_message");
        inbox.stream()
                .filter(row -> row.text("outcome").equals("APPLIED"))
                .forEach(row -> applied.add(row.text("ce_id")));
        return applied;
    }
}
