package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.GOAL;
import static id.alurkonten.system.faults.oracle.Invariant.PLANNING_VIEW;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static id.alurkonten.system.faults.oracle.Made.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningViewTest {
    private final Made made = new Made();

    private void item(String shown) {
        made.row(
                PLANNING,
                "content_item",
                "content_id",
                CONTENT,
                "plan_id",
                PLAN,
                "state",
                "PLANNED",
                "channels",
                Made.json("['X','THREADS']"));
        made.row(
                PLANNING,
                "content_view",
                "content_id",
                CONTENT,
                "plan_id",
                PLAN,
                "status",
                shown,
                "assignee",
                "humas2");
    }

    private void task(String status) {
        made.row(PRODUCTION, "production_task", "content_id", CONTENT, "status", status, "assignee", "humas2");
    }

    private void folder(String status) {
        made.row(PUBLISHING, "content_folder", "content_id", CONTENT, "status", status);
    }

    private void publication(String channel, String status) {
        made.row(PUBLISHING, "publication", "content_id", CONTENT, "channel", channel, "status", status);
    }

    private Verdict judged() {
        return made.judgedBy(new PlanningView());
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, AWAITING_CONFIRMATION, ARCHIVED",
        "PUBLISHED, AWAITING_CONFIRMATION, PARTIALLY_PUBLISHED",
        "PUBLISHED, PUBLISHED, PUBLISHED",
        "TAKEN_DOWN, PUBLISHED, PUBLISHED",
        "TAKEN_DOWN, TAKEN_DOWN, TAKEN_DOWN"
    })
    void an_archived_content_is_where_its_channels_are(String one, String other, String status) {
        // given
        item(status);
        task("APPROVED");
        folder("ARCHIVED");
        publication("X", one);
        publication("THREADS", other);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(PLANNING_VIEW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNASSIGNED, PLANNED", "IN_REVISION, IN_REVISION", "CANCELLED, CANCELLED"})
    void before_that_it_is_where_its_task_is(String task, String status) {
        // given
        item(status);
        task(task);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(PLANNING_VIEW)).isEmpty();
    }

    @Test
    void another_status_than_the_true_one_is_seen() {
        // given
        item("UNDER_REVIEW");
        task("IN_PRODUCTION");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(PLANNING_VIEW)).hasSize(1);
    }

    @Test
    void the_report_counts_what_is_signed() {
        // given
        made.row(
                PLANNING,
                "content_view",
                "content_id",
                CONTENT,
                "plan_id",
                PLAN,
                "control_sheet",
                Made.sheet("a", "b"));
        made.row(PLANNING, "step_record", "scope_id", CONTENT, "hash", "a", "step", 5);

        // when
        Verdict less = judged();
        made.row(PLANNING, "step_record", "scope_id", CONTENT, "hash", "b", "step", 5);
        Verdict all = judged();

        // then
        assertThat(less.of(PLANNING_VIEW)).hasSize(1);
        assertThat(all.of(PLANNING_VIEW)).isEmpty();
    }

    @Test
    void a_plan_follows_its_contents() {
        // given
        item("CANCELLED");
        task("CANCELLED");
        made.row(PLANNING, "content_plan", "id", PLAN, "status", "DISTRIBUTED");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(PLANNING_VIEW)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, 0", "CANCELLED_OR_PUBLISHED, 0", "PUBLISHED, 1"})
    void a_goal_is_reached_or_not(String goal, int missed) {
        // given
        made.journal("{'kind':'GOAL','content':'" + CONTENT + "','goal':'" + goal + "'}");
        item("CANCELLED");
        task("CANCELLED");

        // when
        Verdict verdict = made.judgedBy(new Goals());

        // then
        assertThat(verdict.of(GOAL)).hasSize(missed);
    }
}
