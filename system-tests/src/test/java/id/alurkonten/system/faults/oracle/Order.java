package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whatever is said of one key comes first in the order in which it was committed, and its Lamport clock rises: within a
 * topic from event to event, across topics from cause to effect. What comes a second time may come at any time.
 */
final class Order implements Family {

    /** Of one content (and revision, where both have one): the second is said only by who has heard the first. */
    private static final List<List<String>> CAUSES = List.of(
            List.of("TaskAssigned", "ProductionStarted"),
            List.of("ProductionStarted", "DesignReady"),
            List.of("DesignReady", "StageApproved"),
            List.of("DesignReady", "RevisionRequested"),
            List.of("DesignReady", "ContentApproved"),
            List.of("StageApproved", "ContentApproved"),
            List.of("ContentApproved", "ContentArchived"),
            List.of("ContentArchived", "ContentPublished"));

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<String, Long> commits = new HashMap<>();
        for (Service service : Service.values()) {
            evidence.rows(service, "outbox_event").forEach(row -> commits.put(row.text("id"), row.number("seq")));
        }
        ofEachKey(evidence, commits, findings);
        ofEachSubject(evidence, findings);
        acrossTopics(evidence, findings);
    }

    private static void ofEachKey(Evidence evidence, Map<String, Long> commits, Findings findings) {
        Map<String, Event> before = new HashMap<>();
        for (Event event : evidence.said()) {
            if (!commits.containsKey(event.id())) {
                continue;
            }
            Event last = before.put(Texts.key(event.from(), event.key()), event);
            findings.expect(
                    Invariant.ORDER,
                    last == null || commits.get(last.id()) < commits.get(event.id()),
                    event.key(),
                    "%s comes after %s, but was committed before it",
                    event,
                    last);
            findings.expect(
                    Invariant.ORDER,
                    last == null || last.place().partition() == event.place().partition(),
                    event.key(),
                    "%s is on another partition than %s, of the same key",
                    event,
                    last);
        }
    }

    private static void ofEachSubject(Evidence evidence, Findings findings) {
        Map<String, Event> before = new HashMap<>();
        for (Event event : evidence.said()) {
            Event last = before.put(Texts.key(event.from(), event.subject()), event);
            findings.expect(
                    Invariant.ORDER,
                    last == null || last.sequence() < event.sequence(),
                    event.subject(),
                    "the clock falls from %d to %d: %s after %s",
                    last == null ? 0 : last.sequence(),
                    event.sequence(),
                    event,
                    last);
        }
    }

    private static void acrossTopics(Evidence evidence, Findings findings) {
        Map<String, List<Event>> ofContent = evidence.said().stream()
                .filter(event -> event.content() != null)
                .collect(Collectors.groupingBy(
                        event -> event.text("contentId"), LinkedHashMap::new, Collectors.toList()));
        ofContent.values().forEach(events -> CAUSES.forEach(pair -> judge(events, pair.get(0), pair.get(1), findings)));
    }

    private static void judge(List<Event> events, String cause, String effect, Findings findings) {
        for (Event before : events) {
            for (Event after : events) {
                if (before.is(cause) && after.is(effect) && isOfSameRevision(before, after) && !before.has("reason")) {
                    findings.expect(
                            Invariant.ORDER,
                            before.sequence() < after.sequence(),
                            after.subject(),
                            "%s has the clock at %d, though it follows on %s at %d",
                            after,
                            after.sequence(),
                            before,
                            before.sequence());
                }
            }
        }
    }

    private static boolean isOfSameRevision(Event a, Event b) {
        return !a.has("revision") || !b.has("revision") || a.revision() == b.revision();
    }
}
