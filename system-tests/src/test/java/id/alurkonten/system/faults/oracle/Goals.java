package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Each content is where the driver took it, by what production and publishing hold and not by what planning shows. */
final class Goals implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Truth truth = new Truth(evidence);
        Map<UUID, Row> items = Row.byId(evidence.rows(PLANNING, "content_item"), "content_id");
        Map<UUID, Row> plans = Row.byId(evidence.rows(PLANNING, "content_plan"), "id");
        for (Account.Goal goal : evidence.account().goals()) {
            switch (goal.goal()) {
                case "ABANDONED" -> {
                    // the driver has said why, and that is counted as what it saw
                }
                case "RETURNED" -> {
                    Row plan = plans.get(goal.plan());
                    reached(goal, plan == null ? "gone" : plan.text("status"), findings);
                }
                default -> {
                    Row item = items.get(goal.content());
                    reached(goal, item == null ? "gone" : truth.statusOf(item), findings);
                }
            }
        }
    }

    /** Of two goals of which either will do, one. */
    private static void reached(Account.Goal goal, String status, Findings findings) {
        findings.expect(
                Invariant.GOAL,
                Set.of(goal.goal().split("_OR_")).contains(status),
                goal.content(),
                "it was taken to %s, but it is %s",
                goal.goal(),
                status);
    }
}
