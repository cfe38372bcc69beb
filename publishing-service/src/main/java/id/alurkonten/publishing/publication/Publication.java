package id.alurkonten.publishing.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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

/** The publication of a content on one channel (Unggahan, step 9). Changed through its {@link ContentFolder} alone. */
@Entity
@Table(name = "publication")
public class Publication {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "content_id")
    private UUID contentId;

    private UUID planId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String title;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    private Instant scheduledAt;
    private Instant openedAt;
    private Instant dueAt;
    private Instant overdueTold;
    private String url;
    private String evidence;
    private Instant publishedAt;
    private Instant takenDownAt;
    private String takeDownReason;
    private String takeDownEvidence;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "publication_id", insertable = false, updatable = false)
    @OrderBy("number")
    private List<Attempt> attempts = new ArrayList<>();

    protected Publication() {}

    Publication(Approval approval, Channel channel, Instant archivedAt, QualityStandard standard) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.contentId = approval.contentId();
        this.planId = approval.planId();
        this.revision = approval.revision();
        this.channel = channel;
        this.title = approval.title();
        this.status = PublicationStatus.SCHEDULED;
        schedule(approval.scheduledAt(), archivedAt, standard);
    }

    /** Step 9 starts at the later of archived and scheduled. */
    private void schedule(Instant at, Instant archivedAt, QualityStandard standard) {
        this.scheduledAt = at;
        this.openedAt = at.isAfter(archivedAt) ? at : archivedAt;
        this.dueAt = standard.dueAt(StepCode.PUBLISH, openedAt);
    }

    void due() {
        status = status.after(PublicationCommand.DUE);
    }

    void begin(Actor actor, Instant now) {
        status = status.after(PublicationCommand.BEGIN);
        Handles left = attempts.isEmpty() ? Handles.NONE : lastAttempt().left();
        attempts.add(new Attempt(id, attempts.size() + 1, actor, now, left));
    }

    /** It is certain what is there, and what is not: the attempt goes on. */
    void resume(Handles handles, Instant next) {
        if (status == PublicationStatus.UNKNOWN) {
            status = status.after(PublicationCommand.RESUME);
        }
        lastAttempt().resume(handles, next);
    }

    void confirm(Confirmation proof, Actor actor, Instant now) {
        boolean settles = status == PublicationStatus.UNKNOWN;
        status = status.after(PublicationCommand.CONFIRM);
        if (!settles) {
            attempts.add(new Attempt(id, attempts.size() + 1, actor, proof.publishedAt()));
        }
        publish(proof, now);
    }

    void succeed(Confirmation proof, Instant now) {
        status = status.after(PublicationCommand.SUCCEED);
        publish(proof, now);
    }

    private void publish(Confirmation proof, Instant now) {
        lastAttempt().succeed(now);
        url = proof.url();
        evidence = proof.evidence();
        publishedAt = proof.publishedAt();
    }

    void fail(String reason, Instant now) {
        status = status.after(PublicationCommand.FAIL);
        lastAttempt().fail(reason, now);
    }

    void deny(String reason, Instant now) {
        status = status.after(PublicationCommand.DENY);
        lastAttempt().fail(reason, now);
    }

    void lose(String reason, Instant now) {
        status = status.after(PublicationCommand.LOSE);
        lastAttempt().lose(reason, now);
    }

    /** The attempt that goes on, or was the last; every publication that an upload began for has one. */
    public Attempt lastAttempt() {
        return attempts.get(attempts.size() - 1);
    }

    /** At once: its schedule is over already, and how late it is stays to be seen. */
    void retry() {
        status = status.after(PublicationCommand.RETRY);
    }

    void reschedule(Instant at, Instant archivedAt, QualityStandard standard) {
        status = status.after(PublicationCommand.RESCHEDULE);
        schedule(at, archivedAt, standard);
    }

    void takeDown(TakeDown takeDown) {
        status = status.after(PublicationCommand.TAKE_DOWN);
        takenDownAt = takeDown.at();
        takeDownReason = takeDown.reason();
        takeDownEvidence = takeDown.evidence().orElse(null);
    }

    void cancel() {
        status = status.after(PublicationCommand.CANCEL);
    }

    boolean isDue(Instant now) {
        return status.allows(PublicationCommand.DUE) && !scheduledAt.isAfter(now);
    }

    /** Whether its time is over and that was not told yet; a new schedule brings a new time. */
    boolean tellOverdue(Instant now) {
        if (!isOverdue(now) || dueAt.equals(overdueTold)) {
            return false;
        }
        overdueTold = dueAt;
        return true;
    }

    public boolean isOverdue(Instant now) {
        return status.isOpen() && !QualityStandard.onTime(dueAt, now);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID contentId() {
        return contentId;
    }

    public UUID planId() {
        return planId;
    }

    public int revision() {
        return revision;
    }

    public Channel channel() {
        return channel;
    }

    public String title() {
        return title;
    }

    public PublicationStatus status() {
        return status;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    /** When step 9 starts, or started, for this channel. */
    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** What shows that it is, or was, to be seen. */
    public Optional<Confirmation> proof() {
        return url == null ? Optional.empty() : Optional.of(new Confirmation(url, evidence, publishedAt));
    }

    public Optional<TakeDown> takeDown() {
        return takenDownAt == null
                ? Optional.empty()
                : Optional.of(new TakeDown(takenDownAt, takeDownReason, Optional.ofNullable(takeDownEvidence)));
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
