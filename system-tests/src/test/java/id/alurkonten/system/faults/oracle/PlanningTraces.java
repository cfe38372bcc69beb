package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.system.faults.oracle.CommandEffects.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the commands of steps 1 to 3 leave behind. */
final class PlanningTraces {

    private PlanningTraces() {}

    static List<Trace> of(Evidence evidence) {
        return List.of(
                Trace.of("openResearch", "research", rows(evidence, PLANNING, "research", "topic"), c -> c.said("topic")
                        .strip()),
                Trace.answered(
                        "openResearch", "research", rows(evidence, PLANNING, "research", "id"), c -> c.answered("id")
                                .asText()),
                Trace.of("addFinding", "finding", rows(evidence, PLANNING, "finding", "title"), c -> c.said("title")
                        .strip()),
                Trace.answered("addFinding", "finding", rows(evidence, PLANNING, "finding", "id"), c -> c.answered("id")
                        .asText()),
                Trace.answered(
                        "completeResearch",
                        "completed research",
                        rows(evidence, PLANNING, "research", "id", "status"),
                        c -> Texts.key(c.answered("id").asText(), "COMPLETED")),
                Trace.answered(
                        "draftPlan", "plan", rows(evidence, PLANNING, "content_plan", "id"), c -> c.answered("id")
                                .asText()),
                Trace.of("draftPlan", "plan", rows(evidence, PLANNING, "content_plan", "title"), c -> c.said("title")
                                .strip())
                        .passing(),
                Trace.answered(
                        "importPlan", "plan", rows(evidence, PLANNING, "content_plan", "id"), c -> c.answered("id")
                                .asText()),
                Trace.answered(
                        "addPlanItem", "item", rows(evidence, PLANNING, "content_item", "content_id"), c -> c.answered(
                                        "contentId")
                                .asText()),
                Trace.of(
                                "addPlanItem",
                                "item",
                                rows(evidence, PLANNING, "content_item", "plan_id", "title"),
                                c -> Texts.key(c.plan(), c.said("title")))
                        .passing(),
                Trace.of("removePlanItem", "item taken off", removed(evidence), c -> String.valueOf(c.content())),
                Trace.of("finalizePlan", "line of step 2", lines(evidence, "PLAN"), c -> String.valueOf(c.plan())),
                Trace.of("submitPlan", "line of step 3", lines(evidence, "SUBMIT"), c -> String.valueOf(c.plan())),
                Trace.of("submitPlan", "PlanSubmitted", submitted(evidence), c -> String.valueOf(c.plan())),
                Trace.of(
                        "cancelPlan",
                        "cancelled plan",
                        cancelledPlans(evidence),
                        c -> Texts.key(c.plan(), c.said("reason"))),
                Trace.of("cancelContent", "cancel", cancels(evidence), c -> Texts.key(c.content(), c.said("reason"))));
    }

    private static Map<String, Long> removed(Evidence evidence) {
        return Trace.count(
                evidence.rows(PLANNING, "content_item").stream()
                        .filter(row -> !row.text("state").equals("PLANNED")),
                row -> row.text("content_id"));
    }

    private static Map<String, Long> lines(Evidence evidence, String code) {
        Map<String, Long> lines = new HashMap<>();
        evidence.rows(PLANNING, "content_plan")
                .forEach(plan -> lines.merge(
                        plan.text("id"), (long) plan.sheet().of(code).size(), Long::sum));
        return lines;
    }

    private static Map<String, Long> submitted(Evidence evidence) {
        return Trace.count(evidence.said("PlanSubmitted").stream(), event -> event.text("planId"));
    }

    private static Map<String, Long> cancelledPlans(Evidence evidence) {
        return Trace.count(
                evidence.rows(PLANNING, "content_plan").stream()
                        .filter(plan -> plan.text("status").equals("CANCELLED")),
                plan -> Texts.key(plan.text("id"), plan.text("reason")));
    }

    /** The others are told of what they know of; of what they don't, planning's own view is the only trace. */
    private static Map<String, Long> cancels(Evidence evidence) {
        Map<String, Long> cancels = Trace.count(
                evidence.said("ContentCancelled").stream(),
                event -> Texts.key(event.text("contentId"), event.text("reason")));
        Set<String> announced = evidence.rows(PLANNING, "content_item").stream()
                .filter(item -> item.is("announced"))
                .map(item -> item.text("content_id"))
                .collect(Collectors.toSet());
        evidence.rows(PLANNING, "content_view").stream()
                .filter(view -> !announced.contains(view.text("content_id")))
                .filter(view -> view.json("facts").hasNonNull("cancelled"))
                .forEach(view -> cancels.merge(
                        Texts.key(
                                view.text("content_id"),
                                view.json("facts")
                                        .path("cancelled")
                                        .path("reason")
                                        .asText()),
                        1L,
                        Long::sum));
        return cancels;
    }
}
