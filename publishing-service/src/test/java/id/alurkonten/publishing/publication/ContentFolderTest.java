package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.ApprovedContent.STANDARD;
import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentFolderTest {

    private static final Actor OFFICER = new Actor("humas2", "Humas 2", Role.HUMAS);
    private static final UUID ARCHIVE_ID = UUID.fromString("019aaf6b-9f80-7b52-8c4e-3a1d5e7f9012");
    private static final String PACKAGE = "ab".repeat(32);

    private final ApprovedContent content = content().due();
    private final Instant approvedAt = content.approval().approvedAt();
    private final Instant archivedAt = approvedAt.plusSeconds(3);
    private final ContentFolder folder = ContentFolder.approved(content.approval(), content.sheet(), 9, STANDARD);

    private FolderEvent.Archived archive() {
        return (FolderEvent.Archived) folder.archived(ARCHIVE_ID, PACKAGE, "HM.02.03", archivedAt, STANDARD);
    }

    private UUID on(Channel channel) {
        return folder.publicationOn(channel).orElseThrow().id();
    }

    private Confirmation proof(Channel channel) {
        return new Confirmation("https://contoh.id/" + channel, "cd".repeat(32), archivedAt.plusSeconds(60));
    }

    private FolderEvent.Published confirm(Channel channel) {
        return (FolderEvent.Published)
                folder.confirm(on(channel), proof(channel), OFFICER, archivedAt.plusSeconds(90), STANDARD);
    }

    @Test
    void archivingSignsStepEightAndLaysOutAPublicationForEachChannel() {
        // when
        FolderEvent.Archived event = archive();

        // then
        StepRecord signed = folder.controlSheet().last().orElseThrow();
        assertThat(signed.code()).isEqualTo(StepCode.ARCHIVE);
        assertThat(signed.actor()).isEqualTo(new Actor("publishing-service", "Sistem", Role.SYSTEM));
        assertThat(signed.startedAt()).isEqualTo(approvedAt);
        assertThat(signed.endedAt()).isEqualTo(archivedAt);
        assertThat(signed.output().refs()).containsExactly("archive:" + ARCHIVE_ID, "sha256:" + PACKAGE);
        assertThat(folder.status()).isEqualTo(FolderStatus.ARCHIVED);
        assertThat(folder.publications())
                .extracting(Publication::channel, Publication::status)
                .containsExactlyInAnyOrder(
                        tuple(Channel.INSTAGRAM, PublicationStatus.SCHEDULED),
                        tuple(Channel.FACEBOOK, PublicationStatus.SCHEDULED));
        assertThat(event.stamp().sequence()).isEqualTo(10);
        assertThat(event.stamp().controlSheet()).isEqualTo(folder.controlSheet());
        assertThat(event.contentHash()).isEqualTo(content.contentHash());
    }

    @Test
    void whatIsCalledOffIsNotArchivedAnyMore() {
        // given
        folder.cancel("Acara batal.", approvedAt, approvedAt);

        // then
        assertThatThrownBy(this::archive).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stepNineStartsAtTheLaterOfArchivedAndScheduled() {
        // given
        Instant later = archivedAt.plus(Duration.ofDays(10));
        ApprovedContent ahead = content().scheduledAt(later);
        ContentFolder scheduled = ContentFolder.approved(ahead.approval(), ahead.sheet(), 9, STANDARD);

        // when
        archive();
        scheduled.archived(ARCHIVE_ID, PACKAGE, "HM.02.03", archivedAt, STANDARD);

        // then
        assertThat(folder.publications()).extracting(Publication::openedAt).containsOnly(archivedAt);
        assertThat(scheduled.publications()).extracting(Publication::openedAt).containsOnly(later);
        assertThat(scheduled.publications())
                .extracting(Publication::dueAt)
                .containsOnly(STANDARD.dueAt(StepCode.PUBLISH, later));
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        // given
        archive();
        folder.reschedule(on(Channel.FACEBOOK), archivedAt.plusSeconds(600), STANDARD);

        // when
        folder.due(archivedAt.plusSeconds(599), channel -> false);

        // then
        assertThat(folder.publicationOn(Channel.INSTAGRAM).orElseThrow().status())
                .isEqualTo(PublicationStatus.AWAITING_CONFIRMATION);
        assertThat(folder.publicationOn(Channel.FACEBOOK).orElseThrow().status())
                .isEqualTo(PublicationStatus.SCHEDULED);
    }

    @Test
    void aConfirmationSignsStepNineForItsChannel() {
        // given
        archive();
        folder.due(archivedAt, channel -> false);

        // when
        FolderEvent.Published event = confirm(Channel.INSTAGRAM);

        // then
        StepRecord signed = folder.controlSheet().last().orElseThrow();
        assertThat(signed.code()).isEqualTo(StepCode.PUBLISH);
        assertThat(signed.actor()).isEqualTo(OFFICER);
        assertThat(signed.startedAt()).isEqualTo(archivedAt);
        assertThat(signed.endedAt()).isEqualTo(archivedAt.plusSeconds(90));
        assertThat(signed.output().refs())
                .containsExactly("channel:INSTAGRAM", "https://contoh.id/INSTAGRAM", "sha256:" + "cd".repeat(32));
        Publication publication = folder.publicationOn(Channel.INSTAGRAM).orElseThrow();
        assertThat(publication.status()).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(publication.proof()).contains(proof(Channel.INSTAGRAM));
        assertThat(publication.attempts())
                .extracting(Attempt::number, Attempt::state, Attempt::actor)
                .containsExactly(tuple(1, AttemptState.PUBLISHED, OFFICER));
        assertThat(event.complete()).isFalse();
        assertThat(event.stamp().sequence()).isEqualTo(11);
    }

    @Test
    void itIsCompleteWithTheLastChannelThatWasNotTakenDown() {
        // given
        archive();
        folder.due(archivedAt, channel -> false);
        confirm(Channel.INSTAGRAM);
        folder.takeDown(on(Channel.INSTAGRAM), new TakeDown(archivedAt, "Keliru.", Optional.empty()), OFFICER);

        // when
        FolderEvent.Published last = confirm(Channel.FACEBOOK);

        // then
        assertThat(last.complete()).isTrue();
    }

    @Test
    void whatIsNotDueYetCannotBeConfirmedAndNothingIsSigned() {
        // given
        archive();
        int signed = folder.controlSheet().size();

        // then
        assertThatThrownBy(() -> confirm(Channel.INSTAGRAM)).isInstanceOf(IllegalTransition.class);
        assertThat(folder.controlSheet().size()).isEqualTo(signed);
        assertThat(folder.sequence()).isEqualTo(10);
    }

    @Test
    void aCancelBeforeAnyUploadReachesAllChannelsAndSaysNothing() {
        // given
        archive();
        folder.due(archivedAt, channel -> false);

        // when
        List<FolderEvent> events = folder.cancel("Acara batal.", archivedAt, archivedAt);

        // then
        assertThat(events).isEmpty();
        assertThat(folder.status()).isEqualTo(FolderStatus.CANCELLED);
        assertThat(folder.cancelReason()).contains("Acara batal.");
        assertThat(folder.publications()).extracting(Publication::status).containsOnly(PublicationStatus.CANCELLED);
    }

    @Test
    void aCancelAfterAnUploadIsRefusedForThatChannelAndTheContentGoesOn() {
        // given
        archive();
        folder.due(archivedAt, channel -> false);
        confirm(Channel.INSTAGRAM);

        // when
        List<FolderEvent> events = folder.cancel("Acara batal.", archivedAt, archivedAt.plusSeconds(100));

        // then
        assertThat(events).hasSize(1);
        FolderEvent.CancellationRefused refused = (FolderEvent.CancellationRefused) events.get(0);
        assertThat(refused.channel()).isEqualTo(Channel.INSTAGRAM);
        assertThat(refused.stamp().actor()).isEqualTo(ContentFolder.DESK);
        assertThat(folder.status()).isEqualTo(FolderStatus.ARCHIVED);
        assertThat(confirm(Channel.FACEBOOK).complete()).isTrue();
    }

    @Test
    void anUploadThatMayHaveHappenedRefusesACancelToo() {
        // given
        archive();
        folder.begin(on(Channel.INSTAGRAM), archivedAt);
        folder.publication(on(Channel.INSTAGRAM)).lastAttempt().commit(Handles.NONE, archivedAt);
        folder.lose(on(Channel.INSTAGRAM), "Jawaban platform hilang.", archivedAt.plusSeconds(5));

        // when
        List<FolderEvent> events = folder.cancel("Acara batal.", archivedAt, archivedAt.plusSeconds(100));

        // then
        assertThat(events)
                .hasOnlyElementsOfType(FolderEvent.CancellationRefused.class)
                .hasSize(1);
    }

    @Test
    void anUnknownOutcomeIsSettledByAPersonWithinItsAttempt() {
        // given
        archive();
        folder.begin(on(Channel.INSTAGRAM), archivedAt);
        folder.publication(on(Channel.INSTAGRAM)).lastAttempt().commit(Handles.NONE, archivedAt);
        folder.lose(on(Channel.INSTAGRAM), "Jawaban platform hilang.", archivedAt.plusSeconds(5));

        // when
        confirm(Channel.INSTAGRAM);

        // then
        assertThat(folder.publicationOn(Channel.INSTAGRAM).orElseThrow().attempts())
                .extracting(Attempt::number, Attempt::state)
                .containsExactly(tuple(1, AttemptState.PUBLISHED));
    }

    @Test
    void aFailedUploadSaysWhyAndIsTriedAgainAsAnotherAttempt() {
        // given
        archive();
        UUID instagram = on(Channel.INSTAGRAM);
        folder.begin(instagram, archivedAt);

        // when
        FolderEvent.Failed failed =
                (FolderEvent.Failed) folder.fail(instagram, "Gambar ditolak.", archivedAt.plusSeconds(5));
        folder.retry(instagram);
        folder.begin(instagram, archivedAt.plusSeconds(10));
        FolderEvent.Published published = (FolderEvent.Published)
                folder.succeed(instagram, proof(Channel.INSTAGRAM), archivedAt.plusSeconds(70), STANDARD);

        // then
        assertThat(failed.reason()).isEqualTo("Gambar ditolak.");
        assertThat(published.stamp().actor()).isEqualTo(ContentFolder.DESK);
        assertThat(folder.publication(instagram).attempts())
                .extracting(Attempt::number, Attempt::state)
                .containsExactly(tuple(1, AttemptState.FAILED), tuple(2, AttemptState.PUBLISHED));
        assertThat(folder.publication(instagram).attempts().get(0).reason()).contains("Gambar ditolak.");
    }

    @Test
    void aCancelThatComesBeforeTheApprovalIsRememberedAndTheSecondOneChangesNothing() {
        // given
        ContentFolder calledOff = ContentFolder.calledOff(
                content.contentId, content.planId, "Acara batal.", approvedAt, content.sheet(), 5);

        // when
        List<FolderEvent> events = calledOff.cancel("Lagi.", archivedAt, archivedAt);

        // then
        assertThat(events).isEmpty();
        assertThat(calledOff.status()).isEqualTo(FolderStatus.CANCELLED);
        assertThat(calledOff.cancelReason()).contains("Acara batal.");
        assertThat(calledOff.cancelledAt()).contains(approvedAt);
        assertThat(calledOff.approval()).isEmpty();
    }

    @Test
    void anOverdueArchiveIsToldOnce() {
        // given
        Instant due = STANDARD.dueAt(StepCode.ARCHIVE, approvedAt);

        // when
        List<FolderEvent> inTime = folder.overdue(due);
        List<FolderEvent> late = folder.overdue(due.plusMillis(1));
        List<FolderEvent> again = folder.overdue(due.plusSeconds(600));

        // then
        assertThat(inTime).isEmpty();
        assertThat(late).hasSize(1);
        FolderEvent.Overdue overdue = (FolderEvent.Overdue) late.get(0);
        assertThat(overdue.step()).isEqualTo(StepCode.ARCHIVE);
        assertThat(overdue.dueAt()).isEqualTo(due);
        assertThat(overdue.channel()).isEmpty();
        assertThat(again).isEmpty();
    }

    @Test
    void anOverduePublicationIsToldOnceForEachOfItsSchedules() {
        // given
        archive();
        folder.due(archivedAt, channel -> false);
        confirm(Channel.FACEBOOK);
        Instant due = STANDARD.dueAt(StepCode.PUBLISH, archivedAt);
        Instant newTime = due.plus(Duration.ofDays(3));
        Instant newDue = STANDARD.dueAt(StepCode.PUBLISH, newTime);

        // when
        List<FolderEvent> first = folder.overdue(due.plusMillis(1));
        List<FolderEvent> again = folder.overdue(due.plusMillis(2));
        folder.reschedule(on(Channel.INSTAGRAM), newTime, STANDARD);
        List<FolderEvent> afterReschedule = folder.overdue(newDue);
        List<FolderEvent> second = folder.overdue(newDue.plusMillis(1));

        // then
        assertThat(first).hasSize(1);
        assertThat(((FolderEvent.Overdue) first.get(0)).channel()).contains(Channel.INSTAGRAM);
        assertThat(again).isEmpty();
        assertThat(afterReschedule).isEmpty();
        assertThat(second).hasSize(1);
    }

    @Test
    void itsClockIsAlwaysAheadOfWhatItHasSeen() {
        // given
        folder.seen(20);
        folder.seen(12);

        // when
        FolderEvent.Archived event = archive();

        // then
        assertThat(event.stamp().sequence()).isEqualTo(21);
    }

    @Test
    void whoPlannedOrMadeItHadAPartInItAndWhoApprovedItHadNot() {
        // given
        ContentFolder made =
                ContentFolder.approved(content().madeBy("humas4").approval(), content.sheet(), 9, STANDARD);

        // then
        assertThat(List.of("humas1", "humas3", "humas4")).allMatch(made::wasMadeBy);
        assertThat(List.of("koordinator", "sekretaris", "humas2")).noneMatch(made::wasMadeBy);
    }
}
