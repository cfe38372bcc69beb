package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What happens once to a content, a revision, a stage or a channel is said once, and stands in one row. */
final class OnceEach implements Family {

    /** What makes an event the one that it is; another ce_id for the same is a second effect. */
    private static final Map<String, Function<Event, String>> SAID = Map.ofEntries(
            Map.entry("PlanSubmitted", event -> event.sheet().tip()),
            Map.entry("PlanReturned", event -> event.sheet().tip()),
            Map.entry("TaskAssigned", event -> Texts.key(event.text("contentId"), event.text("reason"))),
            Map.entry("ProductionStarted", event -> Texts.key(event.text("contentId"), event.revision())),
            Map.entry("DesignReady", event -> Texts.key(event.text("contentId"), event.revision())),
            Map.entry(
                    "StageApproved",
                    event -> Texts.key(event.text("contentId"), event.revision(), event.text("stage"))),
            Map.entry("RevisionRequested", event -> Texts.key(event.text("contentId"), event.revision())),
            Map.entry("ContentApproved", event -> event.text("contentId")),
            Map.entry("ContentArchived", event -> event.text("contentId")),
            Map.entry("ContentCancelled", event -> Texts.key(event.text("contentId"), event.text("reason"))),
            Map.entry("ContentTakenDown", event -> Texts.key(event.text("contentId"), event.text("channel"))),
            Map.entry(
                    "StepOverdue",
                    event -> Texts.key(
                            event.from(),
                            event.subject(),
                            event.text("code"),
                            event.revision(),
                            event.text("channel"),
                            event.text("dueAt"))));

    private record Unique(Service service, String table, List<String> columns) {
        static Unique of(Service service, String table, String... columns) {
            return new Unique(service, table, List.of(columns));
        }
    }

    private static final List<Unique> ROWS = List.of(
            Unique.of(Service.PLANNING, "content_item", "content_id"),
            Unique.of(Service.PLANNING, "content_view", "content_id"),
            Unique.of(Service.PLANNING, "step_record", "scope_id", "hash"),
            Unique.of(Service.PRODUCTION, "production_task", "content_id"),
            Unique.of(Service.PRODUCTION, "design_version", "content_id", "version"),
            Unique.of(Service.PRODUCTION, "revision_request", "content_id", "revision"),
            Unique.of(Service.APPROVAL, "approval_request", "content_id", "revision"),
            Unique.of(Service.APPROVAL, "decision", "request_id", "stage"),
            Unique.of(Service.PUBLISHING, "content_folder", "content_id"),
            Unique.of(Service.PUBLISHING, "archive_record", "content_id"));

    @Override
    public void judge(Evidence evidence, Findings findings) {
        SAID.forEach((name, key) -> {
            Map<String, Event> first = new HashMap<>();
            for (Event event : evidence.said(name)) {
                Event other = first.putIfAbsent(key.apply(event), event);
                findings.expect(
                        Invariant.DONE_TWICE,
                        other == null,
                        event.subject(),
                        "%s says again what %s said",
                        event,
                        other);
            }
        });
        for (Unique unique : ROWS) {
            unique(evidence, unique, findings);
        }
        for (Service service : Service.values()) {
            unique(evidence, Unique.of(service, "idempotency_key", "caller", "key"), findings);
            unique(evidence, Unique.of(service, "outbox_event", "id"), findings);
        }
    }

    private static void unique(Evidence evidence, Unique unique, Findings findings) {
        Map<String, Long> counts = Trace.count(
                evidence.rows(unique.service(), unique.table()).stream(),
                row -> Texts.key(unique.columns().stream().map(row::text).toArray()));
        counts.forEach((key, count) -> findings.expect(
                Invariant.DONE_TWICE, count == 1, key, "%d rows of %s are about the same", count, unique.table()));
    }
}
