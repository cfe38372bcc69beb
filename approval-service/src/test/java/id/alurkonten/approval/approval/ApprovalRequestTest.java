package id.alurkonten.approval.approval;

import static id.alurkonten.approval.approval.Requests.BOTH;
import static id.alurkonten.approval.approval.Requests.DECIDED;
import static id.alurkonten.approval.approval.Requests.DUE;
import static id.alurkonten.approval.approval.Requests.HANDED_OVER;
import static id.alurkonten.approval.approval.Requests.KOORDINATOR;
import static id.alurkonten.approval.approval.Requests.SEKRETARIS;
import static id.alurkonten.approval.approval.Requests.approve;
import static id.alurkonten.approval.approval.Requests.content;
import static id.alurkonten.approval.approval.Requests.requestRevision;
import static id.alurkonten.approval.approval.Requests.standIn;
import static id.alurkonten.approval.approval.Requests.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.alurkonten.approval.Designs;
import id.alurkonten.approval.approval.ApprovalEvent.ContentApproved;
import id.alurkonten.approval.approval.ApprovalEvent.RevisionRequested;
import id.alurkonten.approval.approval.ApprovalEvent.StageApproved;
import id.alurkonten.approval.approval.ApprovalEvent.StepOverdue;
import id.alurkonten.approval.policy.ApprovalChain;
import id.alurkonten.approval.policy.PolicyTerms;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import id.alurkonten.sop.Verification;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalRequestTest {

    @Test
    void aRequestOpensAtTheFirstStageWithOneWorkingHour() {
        // when
        ApprovalRequest request = underReview(BOTH, "humas3", "humas1");

        // then
        assertThat(request.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(request.stage()).contains(Stage.KOORDINATOR);
        assertThat(request.dueAt()).isEqualTo(DUE);
        assertThat(request.contributors()).containsExactly("humas1", "humas3");
    }

    @Test
    void theKoordinatorsYesPassesItOnToTheSekretaris() {
        // given
        ApprovalRequest request = underReview(BOTH, "humas3");

        // when
        ApprovalEvent event = approve(request, KOORDINATOR);

        // then
        assertThat(request.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(request.stage()).contains(Stage.SEKRETARIS);
        assertThat(event).isInstanceOfSatisfying(StageApproved.class, passed -> {
            assertThat(passed.stage()).isEqualTo(Stage.KOORDINATOR);
            assertThat(passed.nextStage()).isEqualTo(Stage.SEKRETARIS);
            assertThat(passed.circumstances().sequence()).isEqualTo(5);
            assertThat(passed.circumstances().occurredAt()).isEqualTo(DECIDED);
        });
    }

    @Test
    void theLastStagesYesApprovesTheContent() {
        // given
        ApprovalRequest request = underReview(BOTH, "humas3", "humas1");
        approve(request, KOORDINATOR);

        // when
        ApprovalEvent event = approve(request, SEKRETARIS);

        // then
        assertThat(request.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(request.stage()).isEmpty();
        assertThat(request.endedAt()).contains(DECIDED);
        assertThat(event).isInstanceOfSatisfying(ContentApproved.class, approved -> {
            assertThat(approved.decisions())
                    .extracting(Decision::decidedBy)
                    .containsExactly("koordinator", "sekretaris");
            assertThat(approved.contributors()).containsExactly("humas1", "humas3");
            assertThat(approved.handover()).isEqualTo(request.handover());
            assertThat(approved.circumstances().sequence()).isEqualTo(6);
        });
    }

    @Test
    void eachDecisionIsARecordOfStep6WithItsStage() {
        // given
        ApprovalRequest request = underReview(BOTH);
        approve(request, KOORDINATOR);
        Instant late = Instant.parse("2026-12-11T02:41:17.660Z");

        // when
        request.approve(SEKRETARIS, request.handover().contentHash(), new Approval(null, null), late, Designs.STANDARD);

        // then
        List<StepRecord> records = request.controlSheet().records();
        StepRecord first = records.get(records.size() - 2);
        assertThat(first.code()).isEqualTo(StepCode.APPROVE);
        assertThat(first.stage()).isEqualTo(Role.KOORDINATOR);
        assertThat(first.startedAt()).isEqualTo(HANDED_OVER);
        assertThat(first.endedAt()).isEqualTo(DECIDED);
        assertThat(first.dueAt()).isEqualTo(DUE);
        assertThat(first.onTime()).isTrue();
        assertThat(first.output().refs())
                .containsExactly("hash:" + request.handover().contentHash(), "decision:APPROVED");
        StepRecord second = records.get(records.size() - 1);
        assertThat(second.stage()).isEqualTo(Role.SEKRETARIS);
        assertThat(second.startedAt()).isEqualTo(DECIDED);
        assertThat(second.endedAt()).isEqualTo(late);
        assertThat(second.dueAt()).isEqualTo(DUE);
        assertThat(second.onTime()).isFalse();
        assertThat(request.controlSheet().verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aNoGoesBackWithWhatToMend() {
        // given
        ApprovalRequest request = underReview(BOTH);

        // when
        ApprovalEvent event = requestRevision(request, KOORDINATOR);

        // then
        assertThat(request.status()).isEqualTo(ApprovalStatus.REVISION_REQUESTED);
        assertThat(request.controlSheet().last().orElseThrow().output().refs()).contains("decision:REVISION_REQUESTED");
        assertThat(event).isInstanceOfSatisfying(RevisionRequested.class, asked -> {
            assertThat(asked.stage()).isEqualTo(Stage.KOORDINATOR);
            assertThat(asked.notes()).extracting(RevisionNote::text).containsExactly("Sebutkan sumber angkanya.");
        });
    }

    @Test
    void aStandInDecidesInTheNameOfWhomTheyStandInFor() {
        // given
        ApprovalRequest request = underReview(ApprovalChain.of(Stage.SEKRETARIS));

        // when
        ApprovalEvent event = approve(request, standIn("humas2", Stage.SEKRETARIS, "sekretaris"));

        // then
        assertThat(event.circumstances().actor().id()).isEqualTo("humas2");
        assertThat(event.circumstances().actor().role()).isEqualTo(Role.SEKRETARIS);
        assertThat(event.circumstances().actor().onBehalfOf()).isEqualTo("sekretaris");
        assertThat(request.decisions()).extracting(Decision::onBehalfOf).containsExactly("sekretaris");
    }

    @Test
    void aDecisionOnAnotherDesignIsRefusedWithThePresentHash() {
        // given
        ApprovalRequest request = underReview(BOTH);

        // when
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> request.approve(
                        KOORDINATOR, "0".repeat(64), new Approval(null, null), DECIDED, Designs.STANDARD))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.STALE_DESIGN);
                    assertThat(refusal.extensions())
                            .containsEntry(
                                    "currentContentHash", request.handover().contentHash());
                });

        // then
        assertThat(request.decisions()).isEmpty();
        assertThat(request.controlSheet().size()).isEqualTo(2);
    }

    @Test
    void theChecklistIsAskedAtEveryStage() {
        // given
        ApprovalRequest request = underReview(content(), 1, new PolicyTerms(BOTH, true));
        Approval confirmed = new Approval(null, new Approval.Checklist(true, true, true));
        String hash = request.handover().contentHash();
        request.approve(KOORDINATOR, hash, confirmed, DECIDED, Designs.STANDARD);

        // when
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> request.approve(SEKRETARIS, hash, new Approval(null, null), DECIDED, Designs.STANDARD))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(ProblemException.Violation::field)
                        .containsExactly("checklist"));

        // then
        assertThat(request.stage()).contains(Stage.SEKRETARIS);
    }

    @Test
    void aChecklistThatIsNotWhollyConfirmedIsRefusedAskedForOrNot() {
        // given
        ApprovalRequest request = underReview(BOTH);
        Approval doubtful = new Approval(null, new Approval.Checklist(true, false, true));

        // when, then
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> request.approve(
                        KOORDINATOR, request.handover().contentHash(), doubtful, DECIDED, Designs.STANDARD))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(ProblemException.Violation::field)
                        .containsExactly("checklist.personalDataConsent"));
    }

    static Stream<ApprovalRequest> ended() {
        ApprovalRequest approved = underReview(ApprovalChain.of(Stage.KOORDINATOR));
        approve(approved, KOORDINATOR);
        ApprovalRequest sentBack = underReview(BOTH);
        requestRevision(sentBack, KOORDINATOR);
        ApprovalRequest superseded = underReview(BOTH);
        superseded.supersede(DECIDED);
        ApprovalRequest cancelled = underReview(BOTH);
        cancelled.cancel(DECIDED);
        return Stream.of(approved, sentBack, superseded, cancelled);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void anEndedRequestIsNotDecidedAgain(ApprovalRequest request) {
        int records = request.controlSheet().size();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> approve(request, SEKRETARIS));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> requestRevision(request, SEKRETARIS));
        assertThat(request.controlSheet().size()).isEqualTo(records);
        assertThat(request.isDecidableBy(SEKRETARIS)).isFalse();
        assertThat(request.reportOverdue(DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void lateIsSaidOnceAndNamesTheStageThatIsWaitedFor() {
        // given
        ApprovalRequest request = underReview(BOTH);
        approve(request, KOORDINATOR);
        assertThat(request.reportOverdue(DUE)).isEmpty();

        // when
        var event = request.reportOverdue(DUE.plusMillis(1));

        // then
        assertThat(event).containsInstanceOf(StepOverdue.class);
        StepOverdue overdue = (StepOverdue) event.orElseThrow();
        assertThat(overdue.stage()).isEqualTo(Stage.SEKRETARIS);
        assertThat(overdue.dueAt()).isEqualTo(DUE);
        assertThat(overdue.circumstances().actor().role()).isEqualTo(Role.SYSTEM);
        assertThat(request.reportOverdue(DUE.plusSeconds(60))).isEmpty();
    }
}
