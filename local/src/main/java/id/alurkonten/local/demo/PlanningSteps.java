package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PLANNING;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 1 to 3, and where every content is. */
public interface PlanningSteps extends Requests {

    /** The file's SHA-256. */
    default String uploadMedia(Service service, String fileName, byte[] file) {
        return postFile(service, "media", fileName, file, Map.of()).text("sha256");
    }

    default byte[] media(Service service, String sha256) {
        return get(service, "media/" + sha256).bytes();
    }

    default Answer openResearch(String topic) {
        return post(PLANNING, "researches", Map.of("topic", topic));
    }

    default Answer addFinding(UUID research, String platform, String title, String screenshot) {
        return addFinding(research, Map.of("platform", platform, "title", title, "screenshot", screenshot));
    }

    /** With all fields, {@code url} and {@code note} too. */
    default Answer addFinding(UUID research, Map<String, String> finding) {
        return post(PLANNING, "researches/" + research + "/findings", finding);
    }

    default Answer completeResearch(UUID research) {
        return post(PLANNING, "researches/" + research + "/complete", null);
    }

    default Answer research(UUID research) {
        return get(PLANNING, "researches/" + research);
    }

    default Answer researches(String... filters) {
        return get(PLANNING, Requests.list("researches", filters));
    }

    default Answer createPlan(Forms.Plan plan) {
        return post(PLANNING, "plans", plan);
    }

    default Answer updatePlan(UUID plan, Forms.Plan head) {
        return ifMatch(plan(plan).etag()).put(PLANNING, "plans/" + plan, head);
    }

    /** @param fields {@code title}, {@code periodStart}, {@code periodEnd}, {@code researchIds}, or none of them */
    default Answer importPlan(String fileName, byte[] csv, Map<String, String> fields) {
        return postFile(PLANNING, "plans/import", fileName, csv, fields);
    }

    default Answer addItem(UUID plan, Forms.Item item) {
        return post(PLANNING, "plans/" + plan + "/items", item);
    }

    default Answer updateItem(UUID plan, UUID content, Forms.Item item) {
        return ifMatch(plan(plan).etag()).put(PLANNING, "plans/" + plan + "/items/" + content, item);
    }

    default Answer removeItem(UUID plan, UUID content) {
        return ifMatch(plan(plan).etag()).delete(PLANNING, "plans/" + plan + "/items/" + content);
    }

    default Answer finalizePlan(UUID plan) {
        return post(PLANNING, "plans/" + plan + "/finalize", null);
    }

    default Answer reopenPlan(UUID plan) {
        return post(PLANNING, "plans/" + plan + "/reopen", null);
    }

    default Answer submitPlan(UUID plan) {
        return post(PLANNING, "plans/" + plan + "/submit", null);
    }

    default Answer cancelPlan(UUID plan, String reason) {
        return post(PLANNING, "plans/" + plan + "/cancel", Map.of("reason", reason));
    }

    default Answer cancelContent(UUID content, String reason) {
        return post(PLANNING, "contents/" + content + "/cancel", Map.of("reason", reason));
    }

    default Answer plan(UUID plan) {
        return get(PLANNING, "plans/" + plan);
    }

    default Answer plans(String... filters) {
        return get(PLANNING, Requests.list("plans", filters));
    }

    /** The form as CSV. */
    default String planCsv(UUID plan) {
        return get(PLANNING, "plans/" + plan + "/form.csv").text();
    }

    default Answer content(UUID content) {
        return get(PLANNING, "contents/" + content);
    }

    default Answer contents(String... filters) {
        return get(PLANNING, Requests.list("contents", filters));
    }

    /** The control sheet as planning has it. */
    default List<JsonNode> controlSheet(UUID content) {
        return content(content).list("controlSheet");
    }

    /** @param filters {@code from=} and {@code to=} */
    default Answer complianceReport(String... filters) {
        return get(PLANNING, Requests.list("reports/compliance", filters));
    }

    default String complianceCsv(String... filters) {
        return get(PLANNING, Requests.list("reports/compliance.csv", filters)).text();
    }

    /** The procedure as data. */
    default Answer sop() {
        return get(PLANNING, "sop");
    }

    default Answer awaitPlan(UUID plan, String status) {
        return Waiting.until("plan " + plan + " is " + status, () -> plan(plan), seen -> seen.text("status")
                .equals(status));
    }

    /** Planning's view of the content, as soon as it has that status. */
    default Answer awaitContent(UUID content, String status) {
        return Waiting.until("content " + content + " is " + status, () -> content(content), seen -> seen.text("status")
                .equals(status));
    }
}
