package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 8: a content can be called off until its first upload began, wherever it is; after that it goes on. */
@Journey
class CancelJourney {
    private static final String NEVER_THERE = "";

    /** How far a content has come, and how its task, its request for approval and its publication end. */
    enum Stage {
        DRAFTED(NEVER_THERE, NEVER_THERE, NEVER_THERE),
        FINALIZED(NEVER_THERE, NEVER_THERE, NEVER_THERE),
        SUBMITTED("CANCELLED", NEVER_THERE, NEVER_THERE),
        ASSIGNED("CANCELLED", NEVER_THERE, NEVER_THERE),
        IN_PRODUCTION("CANCELLED", NEVER_THERE, NEVER_THERE),
        UNDER_REVIEW("CANCELLED", "CANCELLED", NEVER_THERE),
        HALF_APPROVED("CANCELLED", "CANCELLED", NEVER_THERE),
        REVISION_REQUESTED("CANCELLED", "REVISION_REQUESTED", NEVER_THERE),
        IN_REVISION("CANCELLED", "REVISION_REQUESTED", NEVER_THERE),
        UNDER_REVIEW_AGAIN("CANCELLED", "CANCELLED", NEVER_THERE),
        SCHEDULED("APPROVED", "APPROVED", "CANCELLED"),
        AWAITING_CONFIRMATION("APPROVED", "APPROVED", "CANCELLED");

        private final String task;
        private final String approval;
        private final String publication;

        Stage(String task, String approval, String publication) {
            this.task = task;
            this.approval = approval;
            this.publication = publication;
        }

        boolean isKnownElsewhere() {
            return ordinal() >= SUBMITTED.ordinal();
        }
    }

    private final Installation installation;

    CancelJourney(Installation installation) {
        this.installation = installation;
    }

    private Walk at(Stage stage) {
        Person koordinator = installation.koordinator();
        Walk nextWeek = Walk.ofNextWeek(installation, "INSTAGRAM");
        return switch (stage) {
            case DRAFTED -> nextWeek.drafted();
            case FINALIZED -> nextWeek.drafted().finalized();
            case SUBMITTED -> nextWeek.submitted();
            case ASSIGNED -> nextWeek.submitted().assigned();
            case IN_PRODUCTION -> nextWeek.submitted().assigned().started();
            case UNDER_REVIEW -> received(nextWeek.produced());
            case HALF_APPROVED -> nextWeek.produced().approvedBy(koordinator);
            case REVISION_REQUESTED -> nextWeek.produced().sentBackBy(koordinator);
            case IN_REVISION -> nextWeek.produced().sentBackBy(koordinator).started();
            case UNDER_REVIEW_AGAIN ->
                received(nextWeek.produced().sentBackBy(koordinator).started().handedOver());
            case SCHEDULED -> nextWeek.produced().approved().archived();
            case AWAITING_CONFIRMATION -> {
                Walk due = Walk.of(installation, "INSTAGRAM").produced().approved();
                due.awaitPublication("INSTAGRAM", "AWAITING_CONFIRMATION");
                yield due;
            }
        };
    }

    /** The design lies with those who decide: a cancel that overtakes it would find nothing there, and end nothing. */
    private Walk received(Walk walk) {
        walk.awaitTurnOf(installation.koordinator());
        return walk;
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_content_is_called_off_wherever_it_is(Stage stage) {
        // given
        Walk walk = at(stage);
        Person humas = installation.planner();

        // when
        Answer cancelled = humas.cancelContent(walk.content(), "Acara ditunda ke bulan depan.");

        // then
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        if (!stage.task.isEmpty()) {
            humas.awaitTask(walk.content(), stage.task);
        }
        if (!stage.approval.isEmpty()) {
            humas.awaitApproval(walk.content(), stage.approval);
        }
        if (!stage.publication.isEmpty()) {
            walk.awaitPublication("INSTAGRAM", stage.publication);
        }
        installation.databases().awaitAllSent();
        assertThat(installation.topics().count("ContentCancelled", walk.content()))
                .isEqualTo(stage.isKnownElsewhere() ? 1 : 0);
        assertThat(humas.content(walk.content()).text("status")).isEqualTo("CANCELLED");
        assertThat(humas.content(walk.content()).text("cancelReason")).isEqualTo("Acara ditunda ke bulan depan.");
    }

    @Test
    void nothing_can_be_decided_on_what_was_called_off() {
        // given
        Walk walk = at(Stage.UNDER_REVIEW);
        walk.awaitTurnOf(installation.koordinator());
        installation.planner().cancelContent(walk.content(), "Tidak jadi.");
        installation.koordinator().awaitApproval(walk.content(), "CANCELLED");

        // when
        Refused refused = catchThrowableOfType(
                Refused.class, () -> installation.koordinator().approve(walk.content(), walk.contentHash()));

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem().path("currentStatus").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void a_cancelled_plan_ends_all_its_contents() {
        // given
        Walk walk = at(Stage.ASSIGNED);

        // when
        installation.sekretaris().cancelPlan(walk.plan(), "Arahan pimpinan.");

        // then
        installation.planner().awaitTask(walk.content(), "CANCELLED");
        assertThat(installation.planner().plan(walk.plan()).text("status")).isEqualTo("CANCELLED");
        assertThat(walk.awaitStatus("CANCELLED").text("cancelReason")).isEqualTo("Arahan pimpinan.");
    }

    @Test
    void humas_calls_off_their_own_plans_alone() {
        // given
        Walk walk = at(Stage.SUBMITTED);

        // when
        Refused refused = catchThrowableOfType(
                Refused.class, () -> installation.as("humas3").cancelContent(walk.content(), "Tidak jadi."));

        // then
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void a_cancel_that_comes_after_the_first_upload_is_refused_and_the_content_goes_on() throws Exception {
        // given
        Walk walk = Walk.of(installation, "INSTAGRAM", "FACEBOOK").produced().approved();
        walk.awaitPublication("INSTAGRAM", "AWAITING_CONFIRMATION");
        walk.awaitPublication("FACEBOOK", "AWAITING_CONFIRMATION");
        walk.awaitStatus("ARCHIVED");

        // when
        Said refusal = LateCancel.of(installation, walk, "INSTAGRAM");

        // then
        assertThat(refusal.data().path("channel").asText()).isEqualTo("INSTAGRAM");
        assertThat(installation.topics().count("ContentCancelled", walk.content()))
                .isEqualTo(1);
        walk.awaitStatus("PARTIALLY_PUBLISHED");
        walk.uploadedTo("FACEBOOK");
        walk.awaitStatus("PUBLISHED");
        installation.planner().awaitPlan(walk.plan(), "COMPLETED");
    }

    @Test
    void what_was_published_is_taken_down_and_its_archive_stays() {
        // given
        Walk walk = Walk.of(installation, "INSTAGRAM")
                .produced()
                .approved()
                .archived()
                .uploaded();
        walk.awaitStatus("PUBLISHED");
        String id = walk.awaitPublication("INSTAGRAM", "PUBLISHED").path("id").asText();

        // when
        installation.koordinator().takeDown(UUID.fromString(id), "Gambar kedua tertukar.");

        // then
        assertThat(walk.awaitStatus("TAKEN_DOWN").text("channels/0/reason")).isEqualTo("Gambar kedua tertukar.");
        assertThat(installation.koordinator().verification(walk.content()).is("intact"))
                .isTrue();
    }
}
