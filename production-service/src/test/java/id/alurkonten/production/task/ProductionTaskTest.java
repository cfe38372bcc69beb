package id.alurkonten.production.task;

import static id.alurkonten.production.task.TaskFixture.ANOTHER;
import static id.alurkonten.production.task.TaskFixture.ASSIGNED;
import static id.alurkonten.production.task.TaskFixture.ASSIGNEE;
import static id.alurkonten.production.task.TaskFixture.DECIDED;
import static id.alurkonten.production.task.TaskFixture.HANDED_OVER;
import static id.alurkonten.production.task.TaskFixture.KOORDINATOR;
import static id.alurkonten.production.task.TaskFixture.STANDARD;
import static id.alurkonten.production.task.TaskFixture.STARTED;
import static id.alurkonten.production.task.TaskFixture.SUBMITTED;
import static id.alurkonten.production.task.TaskFixture.TO_HUMAS3;
import static id.alurkonten.production.task.TaskFixture.assigned;
import static id.alurkonten.production.task.TaskFixture.carousel;
import static id.alurkonten.production.task.TaskFixture.design;
import static id.alurkonten.production.task.TaskFixture.handOver;
import static id.alurkonten.production.task.TaskFixture.inProduction;
import static id.alurkonten.production.task.TaskFixture.inRevision;
import static id.alurkonten.production.task.TaskFixture.submission;
import static id.alurkonten.production.task.TaskFixture.unassigned;
import static id.alurkonten.production.task.TaskFixture.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionTaskTest {

    @Test
    void aLineOfThePlanWaitsForTheKoordinatorForHalfAnHour() {
        // when
        ProductionTask task = unassigned();

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNASSIGNED);
        assertThat(task.contributors()).containsExactly("humas1");
        assertThat(task.openStep()).hasValueSatisfying(step -> {
            assertThat(step.code()).isEqualTo(StepCode.ASSIGN);
            assertThat(step.startedAt()).isEqualTo(SUBMITTED);
            assertThat(step.dueAt()).isEqualTo(SUBMITTED.plus(Duration.ofMinutes(30)));
        });
        assertThat(task.dueAt()).contains(SUBMITTED.plus(Duration.ofMinutes(30)));
    }

    @Test
    void assigningSignsStep4OnTheSheetOfThatContent() {
        // given
        ProductionTask task = unassigned();

        // when
        ProductionEvent.Assigned event = task.assign(TO_HUMAS3, KOORDINATOR, ASSIGNED, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
        StepRecord step4 = task.sheet().last().orElseThrow();
        assertThat(step4.code()).isEqualTo(StepCode.ASSIGN);
        assertThat(step4.revision()).isZero();
        assertThat(step4.startedAt()).isEqualTo(SUBMITTED);
        assertThat(step4.endedAt()).isEqualTo(ASSIGNED);
        assertThat(step4.actor()).isEqualTo(KOORDINATOR);
        assertThat(step4.onTime()).isTrue();
        assertThat(step4.output().refs()).containsExactly("content:" + task.contentId());
        assertThat(event.assignee()).isEqualTo("humas3");
        assertThat(event.outline()).isEqualTo(TO_HUMAS3.outline());
        assertThat(event.reason()).isNull();
        assertThat(event.fact().controlSheet()).isEqualTo(task.sheet());
        assertThat(event.fact().sequence()).isEqualTo(2);
        assertThat(task.contributors()).as("assigning is not contributing").containsExactly("humas1");
    }

    @Test
    void withoutAWishItIsDueTheStandardTimeAfterAssignment() {
        // when
        ProductionTask task = assigned();

        // then
        assertThat(task.dueAt()).contains(ASSIGNED.plus(Duration.ofHours(2)));
        assertThat(task.openStep()).as("nobody works on it yet").isEmpty();
    }

    @Test
    void theKoordinatorsWishHoldsAlsoAfterTheStart() {
        // given
        Instant wanted = Instant.parse("2026-12-14T09:00:00Z");
        ProductionTask task = unassigned();
        task.assign(new Assignment("humas3", "Outline", wanted), KOORDINATOR, ASSIGNED, STANDARD);

        // when
        task.start(ASSIGNEE, STARTED, STANDARD);

        // then
        assertThat(task.dueAt()).contains(wanted);
        assertThat(task.openStep().orElseThrow().dueAt()).isEqualTo(STARTED.plus(Duration.ofHours(2)));
    }

    @Test
    void reassigningChangesTheAssigneeAndSignsNothing() {
        // given
        ProductionTask task = inProduction();
        int signed = task.sheet().size();

        // when
        ProductionEvent.Assigned event = task.reassign("humas2", "Humas 3 cuti.", KOORDINATOR, HANDED_OVER);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PRODUCTION);
        assertThat(task.assignment().orElseThrow().assignee()).isEqualTo("humas2");
        assertThat(task.openStep().orElseThrow().startedAt())
                .as("the step's time runs on")
                .isEqualTo(STARTED);
        assertThat(task.sheet().size()).isEqualTo(signed);
        assertThat(event.reason()).isEqualTo("Humas 3 cuti.");
        assertThat(event.assignee()).isEqualTo("humas2");
        assertThat(event.dueAt()).isEqualTo(task.dueAt().orElseThrow());
        assertThat(event.fact().sequence()).isEqualTo(4);
    }

    @Test
    void aTaskIsNotReassignedToWhoHasIt() {
        // given
        ProductionTask task = assigned();

        // when, then
        assertThatThrownBy(() -> task.reassign("humas3", "Salah pilih.", KOORDINATOR, STARTED))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.violations().get(0).field())
                        .isEqualTo("assignee"));
    }

    @Test
    void startingOpensStep5() {
        // given
        ProductionTask task = assigned();

        // when
        ProductionEvent.Started event = task.start(ASSIGNEE, STARTED, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PRODUCTION);
        assertThat(task.openStep().orElseThrow().code()).isEqualTo(StepCode.PRODUCE);
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.fact().sequence()).isEqualTo(3);
    }

    @Test
    void nobodyButTheAssigneeWorksOnIt() {
        // given
        ProductionTask assigned = assigned();
        ProductionTask started = inProduction();

        // when, then
        assertForbidden(() -> assigned.start(ANOTHER, STARTED, STANDARD));
        assertForbidden(() -> started.addVersion(design(started), List.of(), List.of(), null, ANOTHER, STARTED));
        assertForbidden(() -> started.requireMayHandOver(ANOTHER));
        assertForbidden(
                () -> started.addMaterial(new SourceMaterial.Material("Data", "x", null, null), ANOTHER, STARTED));
        assertThat(assigned.status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void theKoordinatorMayAddMaterialToAnyTask() {
        // given
        ProductionTask task = unassigned();

        // when
        SourceMaterial material = task.addMaterial(
                new SourceMaterial.Material("Laporan", null, "https://contoh.go.id", null), KOORDINATOR, ASSIGNED);

        // then
        assertThat(material.addedBy()).isEqualTo("koordinator");
        assertThat(task.status()).isEqualTo(TaskStatus.UNASSIGNED);
    }

    @Test
    void whoUploadsIsAContributorForEver() {
        // given
        ProductionTask task = inProduction();
        task.addVersion(design(task), List.of(), List.of(), null, ASSIGNEE, STARTED);
        task.reassign("humas2", "Humas 3 cuti.", KOORDINATOR, STARTED);

        // when
        DesignVersion second = task.addVersion(design(task), List.of(), List.of(), "lagi", ANOTHER, STARTED);

        // then
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.revision()).isEqualTo(1);
        assertThat(task.contributors()).containsExactly("humas1", "humas3", "humas2");
    }

    @Test
    void handingOverSignsStep5AndTellsApprovalAllItNeeds() {
        // given
        ProductionTask task = inProduction();

        // when
        ProductionEvent.HandedOver event = handOver(task, HANDED_OVER);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNDER_REVIEW);
        assertThat(task.revision()).isEqualTo(1);
        assertThat(task.dueAt()).as("it lies with approval now").isEmpty();
        StepRecord step5 = task.sheet().last().orElseThrow();
        assertThat(step5.code()).isEqualTo(StepCode.PRODUCE);
        assertThat(step5.revision()).isEqualTo(1);
        assertThat(step5.startedAt()).isEqualTo(STARTED);
        assertThat(step5.endedAt()).isEqualTo(HANDED_OVER);
        assertThat(step5.output().refs()).containsExactly("version:1", "hash:" + event.contentHash());
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.contentHash()).isEqualTo(design(task).contentHash());
        assertThat(event.contributors()).containsExactly("humas1", "humas3");
        assertThat(event.assignee()).isEqualTo("humas3");
        assertThat(event.fact().sequence()).isEqualTo(4);
        assertThat(task.sheet().verify().getClass().getSimpleName()).isEqualTo("Intact");
    }

    @Test
    void aRequestForRevisionBringsItBackToTheAssignee() {
        // given
        ProductionTask task = underReview();
        Review review = TaskFixture.review(task, "REVISION_REQUESTED");

        // when
        task.requestRevision(review, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.REVISION_REQUESTED);
        assertThat(task.sheet()).isEqualTo(review.sheet());
        assertThat(task.sequence()).isEqualTo(5);
        assertThat(task.dueAt()).contains(STANDARD.dueAt(StepCode.REVISE, DECIDED));
        assertThat(task.openStep()).isEmpty();
    }

    @Test
    void theRevisionIsStep7UnderTheNextNumber() {
        // given
        ProductionTask task = inRevision();

        // when
        ProductionEvent.HandedOver event = handOver(task, DECIDED.plusSeconds(3600));

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNDER_REVIEW);
        assertThat(event.revision()).isEqualTo(2);
        assertThat(event.version()).isEqualTo(2);
        StepRecord step7 = task.sheet().last().orElseThrow();
        assertThat(step7.code()).isEqualTo(StepCode.REVISE);
        assertThat(step7.revision()).isEqualTo(2);
        assertThat(step7.startedAt()).isEqualTo(DECIDED.plusSeconds(600));
    }

    @Test
    void aVersionOfAnEarlierRevisionCannotBeHandedOverAgain() {
        // given
        ProductionTask task = inProduction();
        DesignVersion first = task.addVersion(design(task), List.of(), List.of(), null, ASSIGNEE, STARTED);
        task.handOver(first, List.of(), ASSIGNEE, HANDED_OVER, STANDARD);
        task.requestRevision(TaskFixture.review(task, "REVISION_REQUESTED"), STANDARD);
        task.start(ASSIGNEE, DECIDED, STANDARD);

        // when, then
        assertThatThrownBy(() -> task.handOver(first, List.of(), ASSIGNEE, DECIDED, STANDARD))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.violations().get(0).messageKey())
                        .isEqualTo("version.of-earlier-revision"));
        assertThat(task.status()).isEqualTo(TaskStatus.IN_REVISION);
        assertThat(task.revision()).isEqualTo(1);
    }

    @Test
    void approvalEndsTheTask() {
        // given
        ProductionTask task = underReview();

        // when
        task.approve(TaskFixture.review(task, "APPROVED"));

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.APPROVED);
        assertThat(task.openStep()).isEmpty();
        assertThatThrownBy(() -> task.cancel("Terlambat.", 9)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aDecisionOnAnotherDesignContradictsOurs() {
        // given
        ProductionTask task = underReview();
        Review review = TaskFixture.review(task, "APPROVED");

        // when, then
        assertThat(task.contradictionIn(review)).isEmpty();
        assertThat(task.contradictionIn(withRevision(review, 2))).isPresent();
        assertThat(task.contradictionIn(withHash(review, "b".repeat(64)))).isPresent();
        assertThat(task.contradictionIn(withSheetOf(review, unassigned()))).isPresent();
    }

    @Test
    void aDecisionIsNewsOnlyWhileItsRevisionIsUnderReview() {
        // given
        ProductionTask task = underReview();
        Review review = TaskFixture.review(task, "REVISION_REQUESTED");

        // when
        task.requestRevision(review, STANDARD);

        // then
        assertThat(task.awaits(review)).isFalse();
        task.start(ASSIGNEE, DECIDED, STANDARD);
        handOver(task, DECIDED.plusSeconds(60));
        assertThat(task.awaits(review))
                .as("it is about revision 1, under review is 2")
                .isFalse();
    }

    @Test
    void submittedAgainItSaysWhatThePlanSaysNow() {
        // given
        UUID contentId = UUID.randomUUID();
        PlanItem item = carousel(contentId);
        Submission first = submission(item);
        ProductionTask task = ProductionTask.of(item, first, STANDARD);
        task.giveBack(2);
        Submission again = ReceivedPlanTest.later(first, 3);

        // when
        task.submit(item, again, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNASSIGNED);
        assertThat(task.sequence()).isEqualTo(3);
        assertThat(task.openStep().orElseThrow().startedAt())
                .as("step 4 begins anew")
                .isEqualTo(again.submittedAt());
    }

    @Test
    void whileItsPlanIsGivenBackNobodyIsLate() {
        // given
        ProductionTask task = unassigned();

        // when
        task.giveBack(2);

        // then
        assertThat(task.dueAt()).isEmpty();
        assertThat(task.tellOverdue(SUBMITTED.plus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    void aLateAssignmentWaitsForTheKoordinator() {
        // given
        ProductionTask task = unassigned();
        Instant late = SUBMITTED.plus(Duration.ofMinutes(31));

        // when
        ProductionEvent.Overdue event = task.tellOverdue(late).orElseThrow();

        // then
        assertThat(event.step()).isEqualTo(StepCode.ASSIGN);
        assertThat(event.waitingFor()).isEqualTo("KOORDINATOR");
        assertThat(event.revision()).isZero();
        assertThat(event.dueAt()).isEqualTo(SUBMITTED.plus(Duration.ofMinutes(30)));
        assertThat(event.fact().sequence()).isEqualTo(2);
        assertThat(task.tellOverdue(late)).as("said once").isEmpty();
    }

    @Test
    void lateProductionAndRevisionWaitForTheAssignee() {
        // given
        ProductionTask producing = inProduction();
        ProductionTask revising = inRevision();
        Instant late = DECIDED.plus(Duration.ofDays(2));

        // when
        ProductionEvent.Overdue step5 = producing.tellOverdue(late).orElseThrow();
        ProductionEvent.Overdue step7 = revising.tellOverdue(late).orElseThrow();

        // then
        assertThat(step5.step()).isEqualTo(StepCode.PRODUCE);
        assertThat(step5.revision()).isEqualTo(1);
        assertThat(step5.waitingFor()).isEqualTo("humas3");
        assertThat(step7.step()).isEqualTo(StepCode.REVISE);
        assertThat(step7.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"ASSIGNED", "UNDER_REVIEW", "REVISION_REQUESTED", "APPROVED", "CANCELLED"})
    void withNoStepOfOursOpenNothingIsOverdue(TaskStatus status) {
        // given
        ProductionTask task = TaskFixture.in(status);

        // when, then
        assertThat(task.tellOverdue(DECIDED.plus(Duration.ofDays(30)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "CANCELLED"})
    void itCanBeCalledOffUntilItIsApproved(TaskStatus status) {
        // given
        ProductionTask task = TaskFixture.in(status);

        // when
        task.cancel("Acara ditunda.", 20);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task.cancelReason()).isEqualTo("Acara ditunda.");
        assertThat(task.dueAt()).isEmpty();
        assertThat(task.sequence()).isEqualTo(20);
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                .isEqualTo(ProblemType.FORBIDDEN));
    }

    private static Review withRevision(Review review, int revision) {
        return new Review(
                review.contentId(),
                revision,
                review.contentHash(),
                review.decidedAt(),
                review.decidedBy(),
                review.sheet(),
                review.sequence());
    }

    private static Review withHash(Review review, String hash) {
        return new Review(
                review.contentId(),
                review.revision(),
                hash,
                review.decidedAt(),
                review.decidedBy(),
                review.sheet(),
                review.sequence());
    }

    private static Review withSheetOf(Review review, ProductionTask another) {
        return new Review(
                review.contentId(),
                review.revision(),
                review.contentHash(),
                review.decidedAt(),
                review.decidedBy(),
                another.sheet(),
                review.sequence());
    }
}
