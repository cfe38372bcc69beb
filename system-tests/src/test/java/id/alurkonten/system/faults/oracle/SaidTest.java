package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.CHANGE_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.EFFECT_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_CHANGE;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_EFFECT;
import static id.alurkonten.system.faults.oracle.Invariant.PUBLISHED_TWICE;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static id.alurkonten.system.faults.oracle.Made.HASH;
import static id.alurkonten.system.faults.oracle.Made.PLAN;
import static id.alurkonten.system.faults.oracle.Made.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the services hold is what they have said, once. */
class SaidTest {
    private final Made made = new Made();

    private void task(String status, String assignee, int revision) {
        made.row(
                PRODUCTION,
                "production_task",
                "content_id",
                CONTENT,
                "plan_id",
                PLAN,
                "status",
                status,
                "assignee",
                assignee,
                "revision",
                revision,
                "sequence",
                3L,
                "control_sheet",
                sheet("a"));
    }

    @Test
    void a_task_is_what_production_has_said_of_it() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{'assignee':'humas2','sequence':2}", sheet("a"));
        made.said(PRODUCTION, "ProductionStarted", 2, "{'revision':1,'sequence':3}", sheet("a"));
        task("IN_PRODUCTION", "humas2", 0);

        // when
        Verdict verdict = made.judgedBy(new ProductionSaid());

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }

    @Test
    void a_task_that_changed_in_silence_and_one_that_did_not_follow_are_told_apart() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{'assignee':'humas2','sequence':2}", sheet("a"));
        made.said(PRODUCTION, "ProductionStarted", 2, "{'revision':1,'sequence':3}", sheet("a"));
        task("ASSIGNED", "humas3", 0);

        // when
        Verdict verdict = made.judgedBy(new ProductionSaid());

        // then
        assertThat(verdict.of(CHANGE_WITHOUT_EVENT)).hasSize(1);
        assertThat(verdict.of(EVENT_WITHOUT_CHANGE)).hasSize(1);
    }

    @Test
    void a_decision_is_said() {
        // given
        made.row(
                APPROVAL,
                "approval_request",
                "id",
                new UUID(0, 7),
                "content_id",
                CONTENT,
                "revision",
                1,
                "status",
                "PENDING");
        made.row(
                APPROVAL,
                "decision",
                "request_id",
                new UUID(0, 7),
                "stage",
                "KOORDINATOR",
                "outcome",
                "APPROVED",
                "content_hash",
                HASH,
                "decided_by",
                "koordinator");

        // when
        Verdict silent = made.judgedBy(new ApprovalSaid());
        made.said(
                APPROVAL,
                "StageApproved",
                1,
                "{'revision':1,'stage':'KOORDINATOR','contentHash':'" + HASH + "','actor':'koordinator'}");
        Verdict said = made.judgedBy(new ApprovalSaid());

        // then
        assertThat(silent.of(CHANGE_WITHOUT_EVENT)).hasSize(1);
        assertThat(said.isClean()).as(said.table()).isTrue();
    }

    @Test
    void an_upload_is_said_once() {
        // given
        made.row(PUBLISHING, "content_folder", "content_id", CONTENT, "status", "ARCHIVED");
        made.row(
                PUBLISHING,
                "publication",
                "id",
                new UUID(0, 8),
                "content_id",
                CONTENT,
                "channel",
                "X",
                "status",
                "PUBLISHED",
                "url",
                "https://x.com/contoh/status/1");
        String payload = "{'channel':'X','url':'https://x.com/contoh/status/1','complete':true}";

        // when
        Verdict silent = made.judgedBy(new PublishingSaid());
        made.said(PUBLISHING, "ContentPublished", 1, payload);
        Verdict once = made.judgedBy(new PublishingSaid());
        made.said(PUBLISHING, "ContentPublished", 2, payload);
        Verdict twice = made.judgedBy(new Uploads());

        // then
        assertThat(silent.of(CHANGE_WITHOUT_EVENT)).isNotEmpty();
        assertThat(once.isClean()).as(once.table()).isTrue();
        assertThat(twice.of(PUBLISHED_TWICE)).hasSize(1);
    }

    @Test
    void a_cancel_is_said_and_holds_unless_it_was_refused() {
        // given
        made.row(PLANNING, "content_item", "content_id", CONTENT, "state", "PLANNED", "announced", true);
        made.said(PLANNING, "ContentCancelled", 1, "{'sequence':5}");

        // when
        Verdict undone = made.judgedBy(new PlanningSaid());
        made.said(PUBLISHING, "CancellationRefused", 2, "{'sequence':6}");
        Verdict refused = made.judgedBy(new PlanningSaid());

        // then
        assertThat(undone.of(EVENT_WITHOUT_CHANGE)).hasSize(1);
        assertThat(refused.isClean()).as(refused.table()).isTrue();
    }

    @Test
    void what_is_handed_over_arrives_and_nothing_else_does() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{'revision':1}");
        made.row(APPROVAL, "inbox_message", "consumer", "approval", "ce_id", new UUID(1, 1), "outcome", "APPLIED");
        made.row(APPROVAL, "approval_request", "content_id", CONTENT, "revision", 2);

        // when
        Verdict verdict = made.judgedBy(new PassedOn());

        // then
        assertThat(verdict.of(EVENT_WITHOUT_EFFECT)).hasSize(1);
        assertThat(verdict.of(EFFECT_WITHOUT_EVENT)).hasSize(1);
    }

    @Test
    void the_same_under_a_new_id_is_said_twice() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{'revision':1}");
        made.said(PRODUCTION, "DesignReady", 1, "{'revision':1}");

        // when
        Verdict again = made.judgedBy(new OnceEach());
        made.said(PRODUCTION, "DesignReady", 2, "{'revision':1}");
        Verdict anew = made.judgedBy(new OnceEach());

        // then
        assertThat(again.isClean()).as(again.table()).isTrue();
        assertThat(anew.of(DONE_TWICE)).hasSize(1);
    }
}
