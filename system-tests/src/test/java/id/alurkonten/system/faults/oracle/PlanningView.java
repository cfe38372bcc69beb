package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The officer who wrote a plan sees where each item is: planning's view is what the other services have and have said. */
final class PlanningView implements Family {
    private static final Set<String> WITH_THE_KOORDINATOR = Set.of("SUBMITTED", "DISTRIBUTED", "COMPLETED");
    private static final Set<String> ENDED = Set.of("PUBLISHED", "CANCELLED", "TAKEN_DOWN");
    private static final int LAST_STEP_OF_A_PLAN = 3;

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Truth truth = new Truth(evidence);
        Map<UUID, Row> views = Row.byId(evidence.rows(PLANNING, "content_view"), "content_id");
        for (Row item : evidence.rows(PLANNING, "content_item")) {
            if (!item.text("state").equals("REMOVED")) {
                shown(evidence, truth, item, views.get(item.id("content_id")), findings);
            }
        }
        plans(evidence, findings);
        lines(evidence, findings);
    }

    private static void shown(Evidence evidence, Truth truth, Row item, Row view, Findings findings) {
        UUID content = item.id("content_id");
        findings.expect(Invariant.PLANNING_VIEW, view != null, content, "planning shows nothing of it");
        if (view == null) {
            return;
        }
        findings.expect(
                Invariant.PLANNING_VIEW,
                view.text("status").equals(truth.statusOf(item)),
                content,
                "planning shows %s, but it is %s",
                view.text("status"),
                truth.statusOf(item));
        findings.expect(
                Invariant.PLANNING_VIEW,
                view.text("assignee").equals(truth.assigneeOf(content)),
                content,
                "planning shows it with '%s', but it is with '%s'",
                view.text("assignee"),
                truth.assigneeOf(content));
        List<Event> said = evidence.about(content);
        findings.expect(
                Invariant.PLANNING_VIEW,
                said.stream().allMatch(event -> event.sheet().isContinuedBy(view.sheet())),
                content,
                "planning shows a sheet with %s, but more was signed",
                view.sheet());
        truth.publicationsOf(content).stream()
                .filter(publication -> publication.has("url"))
                .forEach(publication -> findings.expect(
                        Invariant.PLANNING_VIEW,
                        urlOn(view, publication.text("channel")).equals(publication.text("url")),
                        content,
                        "planning shows it on %s at '%s', but it is at %s",
                        publication.text("channel"),
                        urlOn(view, publication.text("channel")),
                        publication.text("url")));
    }

    private static String urlOn(Row view, String channel) {
        return view.json("facts")
                .path("channels")
                .path(channel)
                .path("shown")
                .path("url")
                .asText();
    }

    /** A plan follows its contents. */
    private static void plans(Evidence evidence, Findings findings) {
        Map<UUID, List<Row>> views = Row.allById(evidence.rows(PLANNING, "content_view"), "plan_id");
        evidence.rows(PLANNING, "content_plan").stream()
                .filter(plan -> WITH_THE_KOORDINATOR.contains(plan.text("status")))
                .forEach(plan -> {
                    Set<String> statuses = views.getOrDefault(plan.id("id"), List.of()).stream()
                            .map(view -> view.text("status"))
                            .collect(Collectors.toSet());
                    String follows = ENDED.containsAll(statuses)
                            ? "COMPLETED"
                            : statuses.contains("PLANNED") ? "SUBMITTED" : "DISTRIBUTED";
                    findings.expect(
                            Invariant.PLANNING_VIEW,
                            plan.text("status").equals(follows),
                            plan.text("id"),
                            "the plan is %s, but its contents are %s",
                            plan.text("status"),
                            statuses);
                });
    }

    /** The report counts each line of each sheet once. */
    private static void lines(Evidence evidence, Findings findings) {
        Map<UUID, List<Row>> noted = Row.allById(evidence.rows(PLANNING, "step_record"), "scope_id");
        evidence.rows(PLANNING, "content_view")
                .forEach(view -> lines(view.id("content_id"), view.sheet(), false, noted, findings));
        evidence.rows(PLANNING, "content_plan")
                .forEach(plan -> lines(plan.id("id"), plan.sheet(), true, noted, findings));
    }

    private static void lines(UUID scope, Sheet sheet, boolean ofPlan, Map<UUID, List<Row>> noted, Findings findings) {
        Set<String> signed = sheet.lines().stream()
                .filter(line -> line.step() <= LAST_STEP_OF_A_PLAN == ofPlan)
                .map(Sheet.Line::hash)
                .collect(Collectors.toSet());
        Set<String> counted = new HashSet<>();
        noted.getOrDefault(scope, List.of()).forEach(row -> counted.add(row.text("hash")));
        findings.expect(
                Invariant.PLANNING_VIEW,
                counted.equals(signed),
                scope,
                "the report counts %d lines, but %d are signed",
                counted.size(),
                signed.size());
    }
}
