package id.alurkonten.production.rest;

import static id.alurkonten.production.People.auditor;
import static id.alurkonten.production.People.humas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.production.Desk;
import id.alurkonten.production.People;
import id.alurkonten.production.SubmittedPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ListsTest {

    @Test
    void tasksAreFoundByPlanStatusAndAssignee() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM")
                .and("TEXT", "THREADS")
                .and("TEXT", "X")
                .submit();
        Desk.assign(plan.content(1), "humas3").statusCode(200);

        // when
        String ofPlan = "/api/v1/tasks?planId=" + plan.planId();

        // then
        auditor().get(ofPlan).then().body("total", equalTo(3));
        auditor()
                .get(ofPlan + "&status=ASSIGNED")
                .then()
                .body("items.contentId", contains(plan.content(1).toString()));
        auditor().get(ofPlan + "&assignee=humas3").then().body("total", equalTo(1));
        auditor().get(ofPlan + "&assignee=humas2").then().body("items", empty());
        humas(3).get(ofPlan + "&assignee=me").then().body("total", equalTo(1));
        humas(1).get(ofPlan + "&assignee=me").then().body("total", equalTo(0));
    }

    @Test
    void whatIsOverdueComesFirstAndCanBeAskedForAlone() {
        // given
        SubmittedPlan late = SubmittedPlan.of("POSTER", "INSTAGRAM").longAgo().submit();
        UUID inTime = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        var overdue = auditor().get("/api/v1/tasks?overdue=true&size=100").then();
        var others = auditor().get("/api/v1/tasks?overdue=false&size=100").then();

        // then
        overdue.body("items.overdue", everyItem(equalTo(true)))
                .body("items.contentId", hasItem(late.content().toString()))
                .body("items.contentId", not(hasItem(inTime.toString())));
        others.body("items.overdue", everyItem(equalTo(false)))
                .body("items.contentId", not(hasItem(late.content().toString())));
        auditor().get("/api/v1/tasks?size=1").then().body("items[0].overdue", equalTo(true));
    }

    @Test
    void pagesPartAListWithoutGapOrOverlap() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("TEXT", "X");
        for (int i = 0; i < 6; i++) {
            plan.and("TEXT", "X");
        }
        plan.submit();

        // when
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            seen.addAll(auditor()
                    .get("/api/v1/tasks?planId={id}&size=2&page={page}", plan.planId(), page)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(7))
                    .body("size", equalTo(2))
                    .extract()
                    .<List<String>>path("items.contentId"));
        }

        // then
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        auditor().get("/api/v1/tasks?planId={id}&page=9", plan.planId()).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "status=FERTIG, status",
        "planId=7, planId",
        "overdue=ja, overdue",
        "assignee=Humas%203, assignee",
        "assignee=%00, assignee",
        "page=-1, page",
        "page=x, page",
        "size=0, size",
        "size=101, size",
        "size=99999999999, size"
    })
    void aFilterThatMakesNoSenseIsSaid(String query, String field) {
        // when
        var answer = auditor()
                .urlEncodingEnabled(false)
                .get("/api/v1/tasks?" + query)
                .then();

        // then
        answer.statusCode(400).contentType("application/problem+json").body("violations.field", contains(field));
    }

    @Test
    void aContentThatIsNotHereIsNotFound() {
        // when, then
        auditor().get("/api/v1/tasks/{id}", UUID.randomUUID()).then().statusCode(404);
        auditor().get("/api/v1/tasks/bukan-uuid").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theWorkloadOfAnOfficerIsWhatLiesWithThem() {
        // given
        String officer = "petugas-" + UUID.randomUUID();
        SubmittedPlan plan =
                SubmittedPlan.of("TEXT", "X").and("TEXT", "X").and("TEXT", "X").submit();
        Desk.assign(plan.content(0), officer).statusCode(200);
        Desk.assign(plan.content(1), officer).statusCode(200);
        Desk.assign(plan.content(2), officer).statusCode(200);
        People.as(officer, "humas")
                .post("/api/v1/tasks/{id}/start", plan.content(0))
                .then()
                .statusCode(200);

        // when
        Map<String, Object> workload = workloadOf(officer);

        // then
        assertThat(workload)
                .containsEntry("openTasks", 3)
                .containsEntry("overdue", 0)
                .containsKey("earliestDueAt");
        assertThat((Integer) workload.get("dueWorkSeconds")).isBetween(3 * 7200 - 600, 3 * 7200);
    }

    @Test
    void theWorkloadIsPagedToo() {
        // given
        Desk.assigned("TEXT", "X");

        // when, then
        auditor()
                .get("/api/v1/workload?size=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", greaterThan(0));
        auditor().get("/api/v1/workload?size=0").then().statusCode(400);
    }

    private static Map<String, Object> workloadOf(String officer) {
        for (int page = 0; ; page++) {
            List<Map<String, Object>> items = auditor()
                    .get("/api/v1/workload?size=100&page=" + page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            assertThat(items).as("the workload of " + officer).isNotEmpty();
            for (Map<String, Object> item : items) {
                if (officer.equals(item.get("assignee"))) {
                    return item;
                }
            }
        }
    }
}
