package id.alurkonten.planning.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.planning.content.Fact.Assignment;
import id.alurkonten.planning.content.Fact.Cancellation;
import id.alurkonten.planning.content.Fact.Failed;
import id.alurkonten.planning.content.Fact.Progress;
import id.alurkonten.planning.content.Fact.Refusal;
import id.alurkonten.planning.content.Fact.Shown;
import id.alurkonten.planning.content.Fact.TakenDown;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.plan.ContentFormat;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.planning.plan.PlanEvent.ItemWritten;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentViewTest {

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant SCHEDULED = Instant.parse("2026-12-16T02:00:00Z");

    private final ContentView view = ContentView.of(
            new ItemWritten(UUID.randomUUID(), UUID.randomUUID(), 1, details(), 0, StepCode.PLAN, MONDAY), STANDARD);

    @Test
    void a_line_on_a_draft_is_planned_and_in_step_2() {
        // then
        assertThat(view.status()).isEqualTo(ContentStatus.PLANNED);
        assertThat(view.step()).contains(StepCode.PLAN);
        assertThat(view.stepDueAt()).isEqualTo("2026-11-23T02:00:00Z");
    }

    @Test
    void the_running_step_is_due_by_the_work_calendar() {
        // given: Friday, 15:00 in Bandung; work ends at 16:30
        Instant friday = Instant.parse("2026-11-27T08:00:00Z");

        // when
        learn(progress(3, ContentStatus.IN_PRODUCTION, StepCode.PRODUCE, friday));

        // then: half an hour is left for Monday
        assertThat(view.stepDueAt()).isEqualTo("2026-11-30T01:00:00Z");
        assertThat(view.isOverdue(Instant.parse("2026-11-30T01:00:00Z"))).isFalse();
        assertThat(view.isOverdue(Instant.parse("2026-11-30T01:00:00.001Z"))).isTrue();
    }

    @Test
    void step_9_begins_with_the_later_of_archived_and_scheduled() {
        // when
        learn(progress(9, ContentStatus.ARCHIVED, StepCode.PUBLISH, MONDAY));

        // then
        assertThat(view.stepStartedAt()).isEqualTo(SCHEDULED);
    }

    @Test
    void older_news_changes_nothing() {
        // given
        learn(progress(5, ContentStatus.UNDER_REVIEW, StepCode.APPROVE, MONDAY));
        long version = view.version();

        // when
        boolean changed = learn(progress(4, ContentStatus.IN_PRODUCTION, StepCode.PRODUCE, MONDAY));

        // then
        assertThat(changed).isFalse();
        assertThat(view.status()).isEqualTo(ContentStatus.UNDER_REVIEW);
        assertThat(view.version()).isEqualTo(version);
    }

    @Test
    void the_longest_sheet_is_kept() {
        // given
        ControlSheet one = ControlSheet.empty().append(line(), STANDARD);
        ControlSheet two = one.append(line(), STANDARD);
        view.learn(ContentFacts.seen(7), two, STANDARD);

        // when
        view.learn(progress(6, ContentStatus.ASSIGNED, null, null), one, STANDARD);

        // then
        assertThat(view.controlSheet()).isEqualTo(two);
        assertThat(view.status()).isEqualTo(ContentStatus.ASSIGNED);
    }

    @Test
    void a_refused_cancel_shows_the_true_status_again_and_a_later_cancel_counts_anew() {
        // given
        learn(progress(9, ContentStatus.ARCHIVED, StepCode.PUBLISH, MONDAY));
        learn(ContentFacts.of(new Cancellation(10, MONDAY, "Batal")));
        assertThat(view.status()).isEqualTo(ContentStatus.CANCELLED);
        assertThat(view.step()).isEmpty();

        // when
        learn(ContentFacts.of(new Refusal(11, MONDAY)));

        // then
        assertThat(view.status()).isEqualTo(ContentStatus.ARCHIVED);
        learn(ContentFacts.of(new Cancellation(12, MONDAY, "Batal lagi")));
        assertThat(view.status()).isEqualTo(ContentStatus.CANCELLED);
    }

    @Test
    void channels_are_kept_one_by_one() {
        // given
        learn(progress(9, ContentStatus.ARCHIVED, StepCode.PUBLISH, MONDAY));

        // when / then
        learn(ContentFacts.of(Channel.FACEBOOK, new Failed(10, MONDAY, "Batas laju", false)));
        assertThat(view.statusOn(Channel.FACEBOOK)).isEqualTo(ChannelStatus.FAILED);
        assertThat(view.status()).isEqualTo(ContentStatus.ARCHIVED);

        learn(ContentFacts.of(Channel.INSTAGRAM, shown(11)));
        assertThat(view.status()).isEqualTo(ContentStatus.PARTIALLY_PUBLISHED);
        assertThat(view.step()).contains(StepCode.PUBLISH);

        learn(ContentFacts.of(Channel.FACEBOOK, shown(12)));
        assertThat(view.statusOn(Channel.FACEBOOK)).isEqualTo(ChannelStatus.PUBLISHED);
        assertThat(view.status()).isEqualTo(ContentStatus.PUBLISHED);
        assertThat(view.step()).isEmpty();

        learn(ContentFacts.of(Channel.INSTAGRAM, new TakenDown(13, MONDAY, "Salah gambar")));
        assertThat(view.statusOn(Channel.INSTAGRAM)).isEqualTo(ChannelStatus.TAKEN_DOWN);
        assertThat(view.status()).isEqualTo(ContentStatus.PUBLISHED);

        learn(ContentFacts.of(Channel.FACEBOOK, new TakenDown(14, MONDAY, "Salah gambar")));
        assertThat(view.status()).isEqualTo(ContentStatus.TAKEN_DOWN);
    }

    @Test
    void giving_it_to_another_keeps_how_far_it_has_come() {
        // given
        learn(progress(3, ContentStatus.IN_PRODUCTION, StepCode.PRODUCE, MONDAY));

        // when
        learn(ContentFacts.of(new Assignment(4, MONDAY, "humas2", "Outline", MONDAY)));

        // then
        assertThat(view.assignee()).contains("humas2");
        assertThat(view.status()).isEqualTo(ContentStatus.IN_PRODUCTION);
    }

    private boolean learn(ContentFacts facts) {
        return view.learn(facts, ControlSheet.empty(), STANDARD);
    }

    private static ContentFacts progress(long sequence, ContentStatus status, StepCode step, Instant since) {
        return ContentFacts.of(new Progress(sequence, MONDAY, status, 1, step, since));
    }

    private static Shown shown(long sequence) {
        return new Shown(sequence, MONDAY, "https://contoh.id/1", MONDAY, null);
    }

    private static StepDraft line() {
        return StepDraft.of(
                StepCode.PLAN,
                0,
                new Actor("humas1", "Humas 1", Role.HUMAS),
                MONDAY,
                MONDAY,
                Output.of(OutputKind.PLAN_FORM));
    }

    private static ItemDetails details() {
        return new ItemDetails(
                "Capaian",
                ContentFormat.CAROUSEL,
                List.of(Channel.INSTAGRAM, Channel.FACEBOOK),
                SCHEDULED,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
