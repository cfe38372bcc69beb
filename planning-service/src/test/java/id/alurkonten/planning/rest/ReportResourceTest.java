package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.PlanningTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@PlanningTest
class ReportResourceTest {

    @Test
    void steps_of_the_plan_count_once_and_the_stages_of_one_revision_are_one_execution() {
        // given
        List<Integer> before = executions();
        Desk.Submitted plan = Desk.submitted(2);

        // when
        OtherDesks.after(plan, plan.contentIds().get(0))
                .assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .revisionRequested(1)
                .started(2)
                .ready(2)
                .stageApproved(2)
                .approved(2)
                .archived(2)
                .published("INSTAGRAM", false)
                .published("FACEBOOK", true)
                .send();
        OtherDesks.after(plan, plan.contentIds().get(1))
                .assigned("humas2")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .send();
        ContentResourceTest.awaitStatus(plan.contentIds().get(0), "PUBLISHED");
        ContentResourceTest.awaitStatus(plan.contentIds().get(1), "UNDER_REVIEW");
        org.awaitility.Awaitility.await()
                .until(() -> Desk.get("/api/v1/contents/" + plan.contentIds().get(1))
                                .extract()
                                .<List<Object>>path("controlSheet")
                                .size()
                        == 6);

        // then: the second content's approval has not been decided yet
        List<Integer> after = executions();
        List<Integer> added = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> after.get(i) - before.get(i))
                .toList();
        assertThat(added).containsExactly(1, 1, 1, 2, 2, 2, 1, 1, 2);
    }

    @Test
    void it_counts_the_same_month_by_month() {
        // given
        Desk.submitted(1);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        LocalDate first = today.withDayOfMonth(1);
        String days = "?from=" + first + "&to=" + first.plusMonths(1).minusDays(1);

        // when
        List<Integer> whole =
                Desk.get("/api/v1/reports/compliance" + days).extract().path("steps.executions");

        // then
        Desk.get("/api/v1/reports/compliance/months?from=" + today.minusMonths(5) + "&to=" + today)
                .statusCode(200)
                .body("months", hasSize(6))
                .body("months[5].month", equalTo(today.toString().substring(0, 7)))
                .body("months[5].steps.code", hasSize(9))
                .body("months[5].steps.executions", equalTo(whole))
                .body("months[0].steps.executions", contains(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(whole.get(2)).isPositive();
    }

    @Test
    void it_evaluates_each_step_in_words_of_both_languages() {
        Desk.get("/api/v1/reports/compliance?from=2000-01-01&to=2000-06-30")
                .statusCode(200)
                .body("steps", hasSize(9))
                .body("steps.executions", contains(0, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("steps[3].standardSeconds", equalTo(1800))
                .body("evaluation[0].procedure", startsWith("1. "))
                .body("evaluation[0].assessment", equalTo("Belum dilaksanakan"));
        Desk.as("auditor", "auditor")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/compliance?from=2000-01-01&to=2000-06-30")
                .then()
                .body("evaluation[0].assessment", equalTo("Not done yet"));
    }

    @Test
    void it_is_there_as_csv() {
        // when
        String csv = Desk.get("/api/v1/reports/compliance.csv")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        // then
        assertThat(csv.lines()).hasSize(10);
        assertThat(csv).contains("step,code,label,standardSeconds", "\n6,APPROVE,");
    }

    private static List<Integer> executions() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return Desk.get("/api/v1/reports/compliance?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .statusCode(200)
                .extract()
                .path("steps.executions");
    }
}
