package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PRODUCTION;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 4, 5 and 7. */
public interface ProductionSteps extends Requests {

    default Answer assign(UUID content, String assignee, String outline) {
        return post(PRODUCTION, "tasks/" + content + "/assign", Map.of("assignee", assignee, "outline", outline));
    }

    default Answer assignPlan(UUID plan, List<Forms.Assignment> assignments) {
        return post(PRODUCTION, "plans/" + plan + "/assign", Map.of("assignments", assignments));
    }

    default Answer reassign(UUID content, String assignee, String reason) {
        return post(PRODUCTION, "tasks/" + content + "/reassign", Map.of("assignee", assignee, "reason", reason));
    }

    default Answer returnPlan(UUID plan, String reason) {
        return post(PRODUCTION, "plans/" + plan + "/return", Map.of("reason", reason));
    }

    /** Begins step 5, or step 7 after a request for revision. */
    default Answer start(UUID content) {
        return post(PRODUCTION, "tasks/" + content + "/start", null);
    }

    /** @param material {@code title}, and one of {@code text}, {@code url}, {@code media} */
    default Answer addMaterial(UUID content, Map<String, String> material) {
        return post(PRODUCTION, "tasks/" + content + "/materials", material);
    }

    /** Answers {@code version}, {@code contentHash} and {@code findings}. */
    default Answer addVersion(UUID content, Forms.Design design) {
        return post(PRODUCTION, "tasks/" + content + "/versions", design);
    }

    default Answer ready(UUID content, int version) {
        return post(PRODUCTION, "tasks/" + content + "/ready", Map.of("version", version));
    }

    default Answer task(UUID content) {
        return get(PRODUCTION, "tasks/" + content);
    }

    default Answer tasks(String... filters) {
        return get(PRODUCTION, Requests.list("tasks", filters));
    }

    default Answer workload() {
        return get(PRODUCTION, "workload");
    }

    /** The task, as soon as production has it in that status. */
    default Answer awaitTask(UUID content, String status) {
        return Waiting.until("task " + content + " is " + status, () -> task(content), seen -> seen.text("status")
                .equals(status));
    }
}
