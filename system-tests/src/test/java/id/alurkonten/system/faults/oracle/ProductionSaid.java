package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PRODUCTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What production's tasks hold and what production has said of them: status, revision, clock, hash and sheet. */
final class ProductionSaid implements Family {
    private static final Set<String> STARTED_ONCE_MORE = Set.of("IN_PRODUCTION", "IN_REVISION");

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<UUID, List<Row>> versions = Row.allById(evidence.rows(PRODUCTION, "design_version"), "content_id");
        Map<UUID, List<Row>> materials = Row.allById(evidence.rows(PRODUCTION, "source_material"), "content_id");
        Map<UUID, Row> tasks = Row.byId(evidence.rows(PRODUCTION, "production_task"), "content_id");
        tasks.forEach((content, task) -> {
            assigned(evidence, content, task, findings);
            handedOver(evidence, content, task, findings);
            trail(evidence, content, task, findings);
            counted(task, "versions", versions.getOrDefault(content, List.of()).size(), findings);
            counted(
                    task,
                    "materials",
                    materials.getOrDefault(content, List.of()).size(),
                    findings);
        });
        evidence.rows(PRODUCTION, "received_plan").forEach(plan -> returned(evidence, plan, findings));
        evidence.said().stream()
                .filter(event -> event.from().equals("production") && event.content() != null)
                .forEach(event -> findings.expect(
                        Invariant.EVENT_WITHOUT_CHANGE,
                        tasks.containsKey(event.content()),
                        event.content(),
                        "%s, but there is no such task",
                        event));
    }

    private static void assigned(Evidence evidence, UUID content, Row task, Findings findings) {
        List<Event> said = evidence.about(content, "TaskAssigned");
        String assignee = said.isEmpty() ? "" : said.get(said.size() - 1).text("assignee");
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                task.text("assignee").equals(assignee),
                content,
                "its assignee is '%s', but TaskAssigned last said '%s'",
                task.text("assignee"),
                assignee);
    }

    private static void handedOver(Evidence evidence, UUID content, Row task, Findings findings) {
        List<Event> ready = evidence.about(content, "DesignReady");
        long revision = ready.stream().mapToLong(Event::revision).max().orElse(0);
        findings.expect(
                task.number("revision") > revision ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                task.number("revision") == revision && ready.size() == revision,
                content,
                "revision %d was handed over, but there are %d DesignReady up to revision %d",
                task.number("revision"),
                ready.size(),
                revision);
        String hash = ready.isEmpty() ? "" : ready.get(ready.size() - 1).text("contentHash");
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                task.text("content_hash").equals(hash),
                content,
                "its hash is %s, but DesignReady last said %s",
                Texts.brief(task.text("content_hash")),
                Texts.brief(hash));
        long started = evidence.about(content, "ProductionStarted").size();
        boolean more = STARTED_ONCE_MORE.contains(task.text("status"));
        long least = more ? revision + 1 : revision;
        boolean open = task.text("status").equals("CANCELLED");
        findings.expect(
                started < least ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                started == least || (open && started == revision + 1),
                content,
                "it is %s at revision %d, but ProductionStarted was said %d times",
                task.text("status"),
                revision,
                started);
    }

    /** Its sheet is one that was said or heard, no older than the last that production said; its clock has seen both. */
    private static void trail(Evidence evidence, UUID content, Row task, Findings findings) {
        List<Event> own = evidence.about(content).stream()
                .filter(event -> event.from().equals("production"))
                .toList();
        Set<String> tips = Stream.concat(
                        evidence.about(content).stream(), evidence.ofPlan(task.id("plan_id"), "PlanSubmitted").stream())
                .map(event -> event.sheet().tip())
                .collect(Collectors.toSet());
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                tips.contains(task.sheet().tip()),
                content,
                "its sheet has %s, which nobody said",
                task.sheet());
        if (!own.isEmpty()) {
            Event last = own.get(own.size() - 1);
            findings.expect(
                    Invariant.EVENT_WITHOUT_CHANGE,
                    last.sheet().isContinuedBy(task.sheet()) && task.number("sequence") >= last.sequence(),
                    content,
                    "its sheet has %s and its clock is at %d, but %s said %s at %d",
                    task.sheet(),
                    task.number("sequence"),
                    last,
                    last.sheet(),
                    last.sequence());
        }
    }

    private static void counted(Row task, String what, int rows, Findings findings) {
        findings.expect(
                task.number(what) > rows ? Invariant.ACKNOWLEDGED_LOST : Invariant.DONE_TWICE,
                task.number(what) == rows,
                task.text("content_id"),
                "it counts %d %s, but there are %d",
                task.number(what),
                what,
                rows);
    }

    private static void returned(Evidence evidence, Row plan, Findings findings) {
        long given = evidence.ofPlan(plan.id("plan_id"), "PlanReturned").size();
        boolean back = plan.text("status").equals("RETURNED");
        long again = plan.sheet().of("SUBMIT").size();
        findings.expect(
                given < again ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                given == (back ? again : again - 1),
                plan.text("plan_id"),
                "it is %s after %d submissions, but PlanReturned was said %d times",
                plan.text("status"),
                again,
                given);
    }
}
