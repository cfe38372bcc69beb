package id.alurkonten.publishing.publication;

import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A content's folder at the publishing desk: its approval, its control sheet, and a publication for each channel. All
 * that happens to a content here happens through it, so that it is told in order.
 */
@Entity
@Table(name = "content_folder")
public class ContentFolder {

    /** Who archives, and who refuses a cancel that comes too late. */
    public static final Actor DESK = Actor.system("publishing-service");

    @Id
    @Column(name = "content_id")
    private UUID contentId;

    @Version
    private long version;

    private UUID planId;

    @Enumerated(EnumType.STRING)
    private FolderStatus status;

    private long sequence;

    @Convert(converter = SheetColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private ControlSheet controlSheet;

    private Integer revision;

    @Convert(converter = ApprovalColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Approval approval;

    private Instant approvedAt;
    private Instant archiveDueAt;
    private Instant archivedAt;
    private Instant overdueTold;
    private Instant cancelledAt;
    private String cancelReason;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "content_id", insertable = false, updatable = false)
    @OrderBy("channel")
    private List<Publication> publications = new ArrayList<>();

    protected ContentFolder() {}

    private ContentFolder(UUID contentId, UUID planId, FolderStatus status, ControlSheet sheet, long sequence) {
        this.contentId = contentId;
        this.planId = planId;
        this.status = status;
        this.controlSheet = sheet;
        this.sequence = sequence;
    }

    /** Opens the folder of what was approved; step 8 starts with the final approval. */
    public static ContentFolder approved(
            Approval approval, ControlSheet sheet, long sequence, QualityStandard standard) {
        ContentFolder folder =
                new ContentFolder(approval.contentId(), approval.planId(), FolderStatus.ARCHIVING, sheet, sequence);
        folder.revision = approval.revision();
        folder.approval = approval;
        folder.approvedAt = approval.approvedAt();
        folder.archiveDueAt = standard.dueAt(StepCode.ARCHIVE, approval.approvedAt());
        return folder;
    }

    /** Remembers a cancel that came before the approval, which then changes nothing any more. */
    public static ContentFolder calledOff(
            UUID contentId, UUID planId, String reason, Instant at, ControlSheet sheet, long sequence) {
        ContentFolder folder = new ContentFolder(contentId, planId, FolderStatus.CANCELLED, sheet, sequence);
        folder.cancelReason = reason;
        folder.cancelledAt = at;
        return folder;
    }

    /** Takes note of how far the content's clock has come elsewhere. */
    public void seen(long otherSequence) {
        sequence = Math.max(sequence, otherSequence);
    }

    /** Signs step 8 and lays out a publication for each channel. Only while archiving. */
    public FolderEvent archived(
            UUID archiveId, String packageSha256, String classification, Instant now, QualityStandard standard) {
        if (status != FolderStatus.ARCHIVING) {
            throw new IllegalStateException("archived while " + status);
        }
        Output output = Output.of(OutputKind.FILE, "archive:" + archiveId, "sha256:" + packageSha256);
        controlSheet =
                controlSheet.append(StepDraft.of(StepCode.ARCHIVE, revision, DESK, approvedAt, now, output), standard);
        status = FolderStatus.ARCHIVED;
        archivedAt = now;
        approval.readDesign()
                .channels()
                .forEach(channel -> publications.add(new Publication(approval, channel, now, standard)));
        return new FolderEvent.Archived(
                stamp(DESK, now), revision, archiveId, packageSha256, approval.contentHash(), classification);
    }

    /** Whether a cancel would still reach it: no upload has begun, and it is not called off already. */
    public boolean canBeCancelled() {
        return status != FolderStatus.CANCELLED && uploadsBegun().isEmpty();
    }

    /** Calls the content off; where an upload had begun it goes on instead, and each such channel says so. */
    public List<FolderEvent> cancel(String reason, Instant at, Instant now) {
        if (status == FolderStatus.CANCELLED) {
            return List.of();
        }
        List<Publication> begun = uploadsBegun();
        if (begun.isEmpty()) {
            publications.stream().filter(p -> p.status().isOpen()).forEach(Publication::cancel);
            status = FolderStatus.CANCELLED;
            cancelReason = reason;
            cancelledAt = at;
            return List.of();
        }
        return begun.stream()
                .<FolderEvent>map(p -> new FolderEvent.CancellationRefused(stamp(DESK, now), p.channel()))
                .toList();
    }

    private List<Publication> uploadsBegun() {
        return publications.stream().filter(p -> p.status().uploadBegan()).toList();
    }

    /** Puts every publication whose time has come before the officers, or begins its upload. */
    public void due(Instant now, Predicate<Channel> isApi) {
        publications.stream().filter(p -> p.isDue(now)).forEach(publication -> {
            if (isApi.test(publication.channel())) {
                publication.begin(DESK, now);
            } else {
                publication.due();
            }
        });
    }

    /** An officer has uploaded it, or has seen that it was: signs step 9 for that channel. */
    public FolderEvent confirm(UUID id, Confirmation proof, Actor actor, Instant now, QualityStandard standard) {
        Publication publication = publication(id);
        publication.confirm(proof, actor, now);
        return published(publication, proof, actor, now, standard);
    }

    /** The platform says that it is there: signs step 9 for that channel. */
    public FolderEvent succeed(UUID id, Confirmation proof, Instant now, QualityStandard standard) {
        Publication publication = publication(id);
        publication.succeed(proof, now);
        return published(publication, proof, DESK, now, standard);
    }

    private FolderEvent published(
            Publication publication, Confirmation proof, Actor actor, Instant now, QualityStandard standard) {
        List<String> refs = new ArrayList<>(List.of("channel:" + publication.channel(), proof.url()));
        Optional.ofNullable(proof.evidence()).ifPresent(evidence -> refs.add("sha256:" + evidence));
        Output output = new Output(OutputKind.POST, refs);
        controlSheet = controlSheet.append(
                StepDraft.of(StepCode.PUBLISH, revision, actor, publication.openedAt(), now, output), standard);
        boolean complete = publications.stream().noneMatch(p -> p.status().isOpen());
        return new FolderEvent.Published(stamp(actor, now), revision, publication.channel(), proof, complete);
    }

    /** An upload through the platform's API begins. */
    public void begin(UUID id, Instant now) {
        publication(id).begin(DESK, now);
    }

    /** It is certain what the platform has, and what not: the upload goes on. */
    public void resume(UUID id, Handles handles, Instant next) {
        publication(id).resume(handles, next);
    }

    /** The platform does not have it, and says why. */
    public FolderEvent fail(UUID id, String reason, Instant now) {
        Publication publication = publication(id);
        publication.fail(reason, now);
        return new FolderEvent.Failed(stamp(DESK, now), revision, publication.channel(), reason);
    }

    /** Somebody has looked, and it is not there: it may be tried again. */
    public FolderEvent deny(UUID id, String reason, Actor actor, Instant now) {
        Publication publication = publication(id);
        publication.deny(reason, now);
        return new FolderEvent.Failed(stamp(actor, now), revision, publication.channel(), reason);
    }

    /** Whether the platform has it, nobody can say: somebody must look. */
    public void lose(UUID id, String reason, Instant now) {
        publication(id).lose(reason, now);
    }

    public void retry(UUID id) {
        publication(id).retry();
    }

    public void reschedule(UUID id, Instant at, QualityStandard standard) {
        publication(id).reschedule(at, archivedAt, standard);
    }

    /** It was taken away from its platform again; archive and control sheet stay. */
    public FolderEvent takeDown(UUID id, TakeDown takeDown, Actor actor) {
        Publication publication = publication(id);
        publication.takeDown(takeDown);
        return new FolderEvent.TakenDown(stamp(actor, takeDown.at()), publication.channel(), takeDown.reason());
    }

    /** Tells of each step that should be over and is not; once for each due time. */
    public List<FolderEvent> overdue(Instant now) {
        List<FolderEvent> events = new ArrayList<>();
        if (status == FolderStatus.ARCHIVING
                && !QualityStandard.onTime(archiveDueAt, now)
                && !archiveDueAt.equals(overdueTold)) {
            overdueTold = archiveDueAt;
            events.add(new FolderEvent.Overdue(
                    stamp(DESK, now), StepCode.ARCHIVE, revision, archiveDueAt, Optional.empty()));
        }
        for (Publication publication : publications) {
            if (publication.tellOverdue(now)) {
                events.add(new FolderEvent.Overdue(
                        stamp(DESK, now),
                        StepCode.PUBLISH,
                        revision,
                        publication.dueAt(),
                        Optional.of(publication.channel())));
            }
        }
        return events;
    }

    private Stamp stamp(Actor actor, Instant now) {
        sequence++;
        return new Stamp(contentId, planId, now, actor, controlSheet, sequence);
    }

    /** The publication with that id, which is one of this folder's. */
    public Publication publication(UUID id) {
        return publications.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not of this content: " + id));
    }

    /** Whether that person had a part in it: planned it, made it, or wrote its text. */
    public boolean wasMadeBy(String person) {
        return approval.contributors().contains(person)
                || controlSheet.records().stream()
                        .anyMatch(record -> MAKING.contains(record.code())
                                && record.actor().id().equals(person));
    }

    private static final List<StepCode> MAKING =
            List.of(StepCode.PLAN, StepCode.SUBMIT, StepCode.PRODUCE, StepCode.REVISE);

    public UUID contentId() {
        return contentId;
    }

    public FolderStatus status() {
        return status;
    }

    public ControlSheet controlSheet() {
        return controlSheet;
    }

    public long sequence() {
        return sequence;
    }

    /** What was approved; empty where a cancel came first. */
    public Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    /** When it was called off; empty if it was not. */
    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    public List<Publication> publications() {
        return List.copyOf(publications);
    }

    /** The publication on a channel. */
    public Optional<Publication> publicationOn(Channel channel) {
        return publications.stream().filter(p -> p.channel() == channel).findFirst();
    }
}
