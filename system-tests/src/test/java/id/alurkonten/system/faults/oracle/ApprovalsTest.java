package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.FOUR_EYES;
import static id.alurkonten.system.faults.oracle.Invariant.UNAPPROVED;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static id.alurkonten.system.faults.oracle.Made.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private static final UUID REQUEST = new UUID(0, 7);
    private static final String APPROVED =
            "{'revision':1,'contentHash':'" + HASH + "','contributors':['humas1','humas2'],"
                    + "'stages':[{'role':'KOORDINATOR','decidedBy':'koordinator'},{'role':'SEKRETARIS','decidedBy':'%s'}]}";

    private final Made made = new Made();

    private void requested() {
        made.row(PLANNING, "content_item", "content_id", CONTENT, "contributors", Made.json("['humas1']"));
        made.row(PRODUCTION, "design_version", "content_id", CONTENT, "revision", 1, "uploaded_by", "humas2");
        made.row(
                APPROVAL,
                "approval_request",
                "id",
                REQUEST,
                "content_id",
                CONTENT,
                "revision",
                1,
                "status",
                "APPROVED",
                "approval_chain",
                "KOORDINATOR,SEKRETARIS",
                "content_hash",
                HASH);
    }

    private void decided(String stage, String person) {
        made.row(
                APPROVAL,
                "decision",
                "id",
                UUID.randomUUID(),
                "request_id",
                REQUEST,
                "stage",
                stage,
                "outcome",
                "APPROVED",
                "content_hash",
                HASH,
                "decided_by",
                person);
    }

    private void published() {
        made.row(
                PUBLISHING, "publication", "content_id", CONTENT, "channel", "X", "revision", 1, "status", "PUBLISHED");
    }

    private Verdict judged() {
        return made.judgedBy(new Approvals());
    }

    @Test
    void what_the_whole_chain_has_said_yes_to_may_go_out() {
        // given
        requested();
        decided("KOORDINATOR", "koordinator");
        decided("SEKRETARIS", "sekretaris");
        made.said(APPROVAL, "ContentApproved", 1, APPROVED.formatted("sekretaris"));
        published();

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.checked(UNAPPROVED)).isPositive();
        assertThat(verdict.checked(FOUR_EYES)).isPositive();
    }

    @Test
    void what_nobody_has_approved_may_not() {
        // given
        requested();
        published();

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(UNAPPROVED)).hasSize(1);
    }

    @Test
    void an_approval_without_all_of_its_decisions_is_none() {
        // given
        requested();
        decided("KOORDINATOR", "koordinator");
        made.said(APPROVAL, "ContentApproved", 1, APPROVED.formatted("sekretaris"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(UNAPPROVED)).isNotEmpty();
    }

    @Test
    void who_contributed_decides_nothing() {
        // given
        requested();
        decided("KOORDINATOR", "koordinator");
        decided("SEKRETARIS", "humas2");
        made.said(APPROVAL, "ContentApproved", 1, APPROVED.formatted("humas2"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(FOUR_EYES)).hasSize(2);
    }

    @Test
    void who_uploads_for_a_later_revision_has_not_contributed_yet() {
        // given
        requested();
        decided("KOORDINATOR", "humas3");
        made.row(PRODUCTION, "design_version", "content_id", CONTENT, "revision", 2, "uploaded_by", "humas3");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(FOUR_EYES)).isEmpty();
    }
}
