package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What planning's rows hold and what planning has said of it: every submission and every cancel. */
final class PlanningSaid implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<UUID, Row> plans = Row.byId(evidence.rows(PLANNING, "content_plan"), "id");
        plans.values().forEach(plan -> submissions(evidence, plan, findings));
        evidence.rows(PLANNING, "content_item").forEach(item -> cancels(evidence, item, findings));
        evidence.said("PlanSubmitted")
                .forEach(event -> findings.expect(
                        Invariant.EVENT_WITHOUT_CHANGE,
                        plans.containsKey(event.plan())
                                && plans.get(event.plan())
                                        .sheet()
                                        .has(event.sheet().tip()),
                        event.subject(),
                        "%s, but no line of step 3 in the plan's sheet is its last",
                        event));
    }

    private static void submissions(Evidence evidence, Row plan, Findings findings) {
        List<Event> said = evidence.ofPlan(plan.id("id"), "PlanSubmitted");
        Map<String, Event> byTip =
                said.stream().collect(Collectors.toMap(event -> event.sheet().tip(), event -> event, (a, b) -> a));
        plan.sheet()
                .of("SUBMIT")
                .forEach(line -> findings.expect(
                        Invariant.CHANGE_WITHOUT_EVENT,
                        byTip.containsKey(line.hash()),
                        plan.text("id"),
                        "step 3 is signed (%s), but no PlanSubmitted says so",
                        Texts.brief(line.hash())));
        long last = said.stream().mapToLong(Event::sequence).max().orElse(0);
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                plan.number("submitted_sequence") == last,
                plan.text("id"),
                "it was submitted at %d, but PlanSubmitted last said %d",
                plan.number("submitted_sequence"),
                last);
        findings.expect(
                Invariant.EVENT_WITHOUT_CHANGE,
                plan.number("sequence") >= last,
                plan.text("id"),
                "its clock is at %d, but PlanSubmitted said %d",
                plan.number("sequence"),
                last);
    }

    private static void cancels(Evidence evidence, Row item, Findings findings) {
        UUID content = item.id("content_id");
        long cancelled = latest(evidence, content, "ContentCancelled");
        long refused = latest(evidence, content, "CancellationRefused");
        boolean off = item.text("state").equals("CANCELLED");
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                !off || !item.is("announced") || cancelled > refused,
                content,
                "it was called off, but no ContentCancelled says so");
        findings.expect(
                Invariant.EVENT_WITHOUT_CHANGE,
                cancelled == 0 || off || refused > cancelled,
                content,
                "ContentCancelled was said and not refused, but its item is %s",
                item.text("state"));
    }

    private static long latest(Evidence evidence, UUID content, String name) {
        return evidence.about(content, name).stream()
                .mapToLong(Event::sequence)
                .max()
                .orElse(0);
    }
}
