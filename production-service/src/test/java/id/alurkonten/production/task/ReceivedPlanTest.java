package id.alurkonten.production.task;

import static id.alurkonten.production.task.TaskFixture.DECIDED;
import static id.alurkonten.production.task.TaskFixture.KOORDINATOR;
import static id.alurkonten.production.task.TaskFixture.receivedPlan;
import static id.alurkonten.production.task.TaskFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import org.junit.jupiter.api.Test;

class ReceivedPlanTest {

    @Test
    void aPlanWaitsToBeDistributedOrReturned() {
        // given
        Submission submission = submission();

        // when
        ReceivedPlan plan = ReceivedPlan.of(submission);

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        assertThat(plan.status().operations()).containsExactly("assign", "return");
        assertThat(plan.submittedBy()).isEqualTo("humas1");
        assertThat(plan.awaits(submission)).isFalse();
    }

    @Test
    void givenBackItSaysWhyAndIsAheadOfAllItsTasks() {
        // given
        ReceivedPlan plan = receivedPlan();

        // when
        ProductionEvent.PlanReturned returned = plan.giveBack("Jadwal di hari libur.", KOORDINATOR, 4, DECIDED);

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.RETURNED);
        assertThat(plan.returnReason()).isEqualTo("Jadwal di hari libur.");
        assertThat(returned.reason()).isEqualTo("Jadwal di hari libur.");
        assertThat(returned.fact().contentId()).isNull();
        assertThat(returned.fact().planId()).isEqualTo(plan.planId());
        assertThat(returned.fact().sequence()).isEqualTo(5).isEqualTo(plan.sequence());
        assertThat(returned.fact().controlSheet().size()).isEqualTo(3);
    }

    @Test
    void onceSomethingIsAssignedItCannotGoBack() {
        // given
        ReceivedPlan plan = receivedPlan();
        plan.distribute();

        // when, then
        assertThatThrownBy(() -> plan.giveBack("Terlambat.", KOORDINATOR, 1, DECIDED))
                .isInstanceOfSatisfying(IllegalTransition.class, refusal -> assertThat(refusal.extensions())
                        .containsEntry("currentStatus", "DISTRIBUTING"));
        assertThat(plan.returnReason()).isNull();
    }

    @Test
    void aReturnedPlanCanNeitherBeAssignedNorReturnedAgain() {
        // given
        ReceivedPlan plan = receivedPlan();
        plan.giveBack("Jadwal di hari libur.", KOORDINATOR, 1, DECIDED);

        // when, then
        assertThatThrownBy(plan::distribute).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> plan.giveBack("Lagi.", KOORDINATOR, 1, DECIDED))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aReturnedPlanAwaitsALaterSubmissionAlone() {
        // given
        Submission first = submission();
        ReceivedPlan plan = ReceivedPlan.of(first);

        // when
        plan.giveBack("Jadwal di hari libur.", KOORDINATOR, 1, DECIDED);

        // then
        assertThat(plan.awaits(first)).isFalse();
        assertThat(plan.awaits(later(first, 2))).isFalse();
        assertThat(plan.awaits(later(first, 3))).isTrue();
    }

    @Test
    void submittedAgainItCanBeDistributed() {
        // given
        Submission first = submission();
        ReceivedPlan plan = ReceivedPlan.of(first);
        plan.giveBack("Jadwal di hari libur.", KOORDINATOR, 1, DECIDED);

        // when
        plan.receive(later(first, 3));

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        assertThat(plan.returnReason()).isNull();
        assertThat(plan.sequence()).isEqualTo(3);
    }

    static Submission later(Submission first, long sequence) {
        return new Submission(
                first.planId(),
                first.title(),
                first.periodStart(),
                first.periodEnd(),
                first.items(),
                first.submittedAt().plusSeconds(3600),
                first.submittedBy(),
                first.sheet(),
                sequence);
    }
}
