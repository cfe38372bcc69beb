package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.planning.plan.PlanEvent.ItemCancelled;
import id.alurkonten.planning.plan.PlanEvent.ItemRemoved;
import id.alurkonten.planning.plan.PlanEvent.ItemWritten;
import id.alurkonten.planning.plan.PlanEvent.PlanOverdue;
import id.alurkonten.planning.plan.PlanEvent.PlanSubmitted;
import id.alurkonten.planning.plan.PlanEvent.StepOpened;
import id.alurkonten.planning.research.NewFinding;
import id.alurkonten.planning.research.Platform;
import id.alurkonten.planning.research.Research;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentPlanTest {

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Actor HUMAS1 = new Actor("humas1", "Humas 1", Role.HUMAS);
    private static final Actor HUMAS2 = new Actor("humas2", "Humas 2", Role.HUMAS);
    /** A Monday, 08:00 in Bandung. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private static final Instant DECEMBER_16 = Instant.parse("2026-12-16T02:00:00Z");

    private final Research research = completedResearch();
    private final ContentPlan plan =
            ContentPlan.draft(UUID.randomUUID(), head(List.of(research.id())), HUMAS1, minutes(10), STANDARD);
    private final UUID contentId = UUID.randomUUID();

    @Test
    void a_new_form_is_in_step_2() {
        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.openStep()).contains(StepCode.PLAN);
        assertThat(plan.stepDueAt()).isEqualTo(minutes(70));
        assertThat(plan.controlSheet().isEmpty()).isTrue();
    }

    @Test
    void a_line_is_added_and_says_who_wrote_it() {
        // when
        ItemWritten written = plan.addItem(contentId, details("Kenali risiko"), HUMAS1);

        // then
        assertThat(written)
                .isEqualTo(new ItemWritten(
                        plan.id(), contentId, 1, details("Kenali risiko"), 0, StepCode.PLAN, minutes(10)));
        assertThat(plan.plannedItems().get(0).contributors()).containsExactly("humas1");
        assertThat(plan.version()).isEqualTo(2);
    }

    @Test
    void whoever_rewrites_a_line_becomes_a_contributor_to_it_once() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        plan.rewriteItem(contentId, details("Kenali empat risiko"), HUMAS2);

        // when
        plan.rewriteItem(contentId, details("Kenali 4 risiko"), HUMAS1);

        // then
        assertThat(plan.plannedItems().get(0).details().title()).isEqualTo("Kenali 4 risiko");
        assertThat(plan.plannedItems().get(0).contributors()).containsExactly("humas1", "humas2");
    }

    @Test
    void a_form_has_room_for_200_lines() {
        // given
        for (int i = 0; i < ContentPlan.MAX_ITEMS; i++) {
            plan.addItem(UUID.randomUUID(), details("Butir"), HUMAS1);
        }

        // when / then
        assertThatThrownBy(() -> plan.addItem(UUID.randomUUID(), details("Butir"), HUMAS1))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void finalizing_signs_for_the_research_and_for_the_form() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);

        // when
        StepOpened opened = plan.complete(List.of(research), HUMAS2, minutes(40), STANDARD);

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.FINALIZED);
        assertThat(opened.step()).isEqualTo(StepCode.SUBMIT);
        assertThat(opened.contentIds()).containsExactly(contentId);
        List<StepRecord> lines = plan.controlSheet().records();
        assertThat(lines).extracting(StepRecord::code).containsExactly(StepCode.RESEARCH, StepCode.PLAN);
        assertThat(lines.get(1).startedAt()).isEqualTo(minutes(10));
        assertThat(lines.get(1).endedAt()).isEqualTo(minutes(40));
        assertThat(lines.get(1).actor().id()).isEqualTo("humas2");
        assertThat(lines.get(1).output().refs()).containsExactly("plan:" + plan.id());
        assertThat(plan.controlSheet().verify().isIntact()).isTrue();
    }

    @Test
    void rule_2_an_empty_form_without_research_is_not_finalized() {
        // when / then
        assertThat(faultsOf(() -> plan.complete(List.of(), HUMAS1, minutes(40), STANDARD)))
                .containsExactly("items plan.items.none", "researchIds plan.research.none-completed");
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.controlSheet().isEmpty()).isTrue();
    }

    @Test
    void rule_2_an_open_research_does_not_count() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        Research open = Research.open(UUID.randomUUID(), "Masih dibuka", HUMAS1, MONDAY, STANDARD);

        // when / then
        assertThat(faultsOf(() -> plan.complete(List.of(open), HUMAS1, minutes(40), STANDARD)))
                .containsExactly("researchIds plan.research.none-completed");
    }

    @Test
    void rule_2_every_line_is_complete_and_lies_ahead_within_the_period() {
        // given
        plan.addItem(UUID.randomUUID(), details("Baik"), HUMAS1);
        plan.addItem(UUID.randomUUID(), scheduled(Instant.parse("2027-01-01T00:00:00Z")), HUMAS1);
        plan.addItem(UUID.randomUUID(), scheduled(minutes(30)), HUMAS1);
        plan.addItem(
                UUID.randomUUID(),
                new ItemDetails(" ", null, List.of(), null, null, null, null, null, null, null, null),
                HUMAS1);
        // 23:30 on the last day in Bandung, already the last day in UTC: still inside
        plan.addItem(UUID.randomUUID(), scheduled(Instant.parse("2026-12-31T16:30:00Z")), HUMAS1);

        // when / then
        assertThat(faultsOf(() -> plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD)))
                .containsExactly(
                        "items[1].scheduledAt plan.item.outside-period",
                        "items[2].scheduledAt plan.item.not-in-future",
                        "items[3].title field.required",
                        "items[3].format field.required",
                        "items[3].channels plan.item.channels.none",
                        "items[3].scheduledAt field.required");
    }

    @Test
    void a_form_too_large_for_one_event_is_not_finalized() {
        // given
        for (int i = 0; i < 70; i++) {
            plan.addItem(
                    UUID.randomUUID(),
                    new ItemDetails(
                            "Panjang",
                            ContentFormat.TEXT,
                            List.of(Channel.X),
                            DECEMBER_16,
                            null,
                            null,
                            null,
                            "x".repeat(65_000),
                            null,
                            null,
                            null),
                    HUMAS1);
        }

        // when / then
        assertThatThrownBy(() -> plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ProblemType.TOO_LARGE));
        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
    }

    @Test
    void submitting_signs_step_3_and_tells_the_whole_form() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS2);
        plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD);

        // when
        PlanSubmitted submitted = plan.submit(HUMAS1, minutes(50), STANDARD);

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        assertThat(plan.openStep()).isEmpty();
        assertThat(submitted.sequence()).isEqualTo(1);
        assertThat(submitted.contributors()).containsExactly("humas1", "humas2");
        assertThat(submitted.items())
                .containsExactly(new PlanEvent.SubmittedItem(contentId, details("Kenali risiko"), List.of("humas2")));
        StepRecord line = submitted.controlSheet().last().orElseThrow();
        assertThat(line.code()).isEqualTo(StepCode.SUBMIT);
        assertThat(line.startedAt()).isEqualTo(minutes(40));
        assertThat(submitted.controlSheet().verify().isIntact()).isTrue();
    }

    @Test
    void reopening_starts_step_2_anew_and_the_sheet_keeps_both() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD);

        // when
        plan.reopen(minutes(45), STANDARD);
        plan.complete(List.of(research), HUMAS1, minutes(60), STANDARD);

        // then
        List<StepRecord> lines = plan.controlSheet().records();
        assertThat(lines).extracting(StepRecord::code).containsExactly(StepCode.RESEARCH, StepCode.PLAN, StepCode.PLAN);
        assertThat(lines.get(2).startedAt()).isEqualTo(minutes(45));
    }

    @Test
    void a_returned_form_can_be_mended_and_submitted_again_on_the_same_sheet() {
        // given
        submitted();

        // when
        StepOpened opened =
                plan.returned("Jadwal libur", 2, minutes(60), STANDARD).orElseThrow();

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.RETURNED);
        assertThat(plan.reason()).contains("Jadwal libur");
        assertThat(opened.since()).isEqualTo(minutes(60));
        plan.rewriteItem(contentId, details("Lain hari"), HUMAS1);
        plan.complete(List.of(research), HUMAS1, minutes(70), STANDARD);
        PlanSubmitted again = plan.submit(HUMAS1, minutes(80), STANDARD);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(plan.reason()).isEmpty();
        assertThat(again.controlSheet().records())
                .extracting(StepRecord::code)
                .containsExactly(StepCode.RESEARCH, StepCode.PLAN, StepCode.SUBMIT, StepCode.PLAN, StepCode.SUBMIT);
        assertThat(again.controlSheet().records().get(3).startedAt()).isEqualTo(minutes(60));
    }

    @Test
    void an_old_return_changes_nothing() {
        // given
        submitted();
        plan.returned("Jadwal libur", 2, minutes(60), STANDARD);
        plan.complete(List.of(research), HUMAS1, minutes(70), STANDARD);
        plan.submit(HUMAS1, minutes(80), STANDARD);
        long version = plan.version();

        // when / then
        assertThat(plan.returned("Jadwal libur", 2, minutes(60), STANDARD)).isEmpty();
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        assertThat(plan.version()).isEqualTo(version);
    }

    @Test
    void a_line_that_nobody_knows_is_removed_and_one_that_was_submitted_is_cancelled() {
        // given
        submitted();
        plan.returned("Jadwal libur", 2, minutes(60), STANDARD);
        UUID added = UUID.randomUUID();
        plan.addItem(added, details("Baru"), HUMAS1);

        // when
        PlanEvent known = plan.removeItem(contentId, "Keluar", HUMAS1, minutes(61));
        PlanEvent unknown = plan.removeItem(added, "Keluar", HUMAS1, minutes(61));

        // then
        assertThat(known).isEqualTo(new ItemCancelled(plan.id(), contentId, true, "Keluar", HUMAS1, minutes(61)));
        assertThat(unknown).isEqualTo(new ItemRemoved(plan.id(), added));
        assertThat(plan.plannedItems()).isEmpty();
        assertThat(plan.visibleItems()).extracting(ContentItem::contentId).containsExactly(contentId);
    }

    @Test
    void cancelling_calls_off_the_contents_that_can_still_be() {
        // given
        UUID published = UUID.randomUUID();
        plan.addItem(published, details("Sudah tayang"), HUMAS1);
        submitted();

        // when
        List<ItemCancelled> cancelled = plan.cancel(Set.of(contentId), "Batal", HUMAS1, minutes(90));

        // then
        assertThat(plan.status()).isEqualTo(PlanStatus.CANCELLED);
        assertThat(cancelled)
                .containsExactly(new ItemCancelled(plan.id(), contentId, true, "Batal", HUMAS1, minutes(90)));
    }

    @Test
    void cancelling_a_draft_announces_nothing() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);

        // when
        List<ItemCancelled> cancelled = plan.cancel(Set.of(contentId), "Batal", HUMAS1, minutes(90));

        // then
        assertThat(cancelled).extracting(ItemCancelled::announced).containsExactly(false);
    }

    @Test
    void a_form_whose_last_line_was_cancelled_is_not_submitted() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD);
        plan.cancelItem(contentId, "Batal", HUMAS1, minutes(41));

        // when / then
        assertThat(faultsOf(() -> plan.submit(HUMAS1, minutes(50), STANDARD))).containsExactly("items plan.items.none");
        assertThat(plan.status()).isEqualTo(PlanStatus.FINALIZED);
    }

    @Test
    void it_follows_its_contents_to_the_end_and_back_when_one_goes_on() {
        // given
        submitted();

        // when / then
        plan.follow(false, false);
        assertThat(plan.status()).isEqualTo(PlanStatus.SUBMITTED);
        plan.follow(true, false);
        assertThat(plan.status()).isEqualTo(PlanStatus.DISTRIBUTED);
        plan.follow(true, true);
        assertThat(plan.status()).isEqualTo(PlanStatus.COMPLETED);
        plan.follow(true, false);
        assertThat(plan.status()).isEqualTo(PlanStatus.DISTRIBUTED);
    }

    @Test
    void each_step_can_be_reported_overdue() {
        // given
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD);

        // when
        PlanOverdue late = plan.overdue(minutes(200));

        // then
        assertThat(late.step()).isEqualTo(StepCode.SUBMIT);
        assertThat(late.dueAt()).isEqualTo(minutes(100));
        assertThat(late.waitingFor()).isEqualTo("humas1");
        assertThat(late.sequence()).isEqualTo(1);
    }

    @Test
    void a_submitted_form_is_not_edited() {
        // given
        submitted();

        // when / then
        assertThatThrownBy(() -> plan.addItem(UUID.randomUUID(), details("Lagi"), HUMAS1))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> plan.rewrite(head(List.of()))).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> plan.removeItem(contentId, "Keluar", HUMAS1, minutes(61)))
                .isInstanceOf(IllegalTransition.class);
    }

    private void submitted() {
        plan.addItem(contentId, details("Kenali risiko"), HUMAS1);
        plan.complete(List.of(research), HUMAS1, minutes(40), STANDARD);
        plan.submit(HUMAS1, minutes(50), STANDARD);
    }

    private static List<String> faultsOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        ProblemException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).isNotNull();
        return refusal.violations().stream()
                .map(fault -> fault.field() + " " + fault.messageKey())
                .toList();
    }

    private static Research completedResearch() {
        Research research = Research.open(UUID.randomUUID(), "Perizinan", HUMAS1, MONDAY, STANDARD);
        research.add(
                UUID.randomUUID(), new NewFinding(Platform.X, "Tanya NIB", null, null, "a".repeat(64)), HUMAS1, MONDAY);
        research.complete(HUMAS1, minutes(5));
        return research;
    }

    private static PlanHead head(List<UUID> researchIds) {
        return new PlanHead("Desember", LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-31"), researchIds);
    }

    private static ItemDetails details(String title) {
        return new ItemDetails(
                title,
                ContentFormat.CAROUSEL,
                List.of(Channel.INSTAGRAM),
                DECEMBER_16,
                "Perizinan",
                null,
                null,
                null,
                List.of("#OSSRBA"),
                List.of(),
                "humas3");
    }

    private static ItemDetails scheduled(Instant at) {
        return new ItemDetails(
                "Terjadwal", ContentFormat.POSTER, List.of(Channel.X), at, null, null, null, null, null, null, null);
    }

    private static Instant minutes(long after) {
        return MONDAY.plusSeconds(after * 60);
    }
}
