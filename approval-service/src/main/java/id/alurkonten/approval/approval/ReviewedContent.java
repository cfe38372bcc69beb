package id.alurkonten.approval.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What approval knows of a content over all its revisions: which design is the newest, whether the content has ended,
 * and how far its Lamport clock has come. Whatever changes something about a content locks this first, and counts its
 * version up.
 */
@Entity
@Table(name = "reviewed_content")
public class ReviewedContent {

    @Id
    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "highest_sequence")
    private long highestSequence;

    @Column(name = "latest_revision")
    private int latestRevision;

    private boolean approved;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Version
    private long version;

    protected ReviewedContent() {}

    ReviewedContent(UUID contentId) {
        this.contentId = contentId;
    }

    /** Hears what another service said about it, under that sequence. */
    void hear(long sequence) {
        highestSequence = Math.max(highestSequence, sequence);
    }

    /** The sequence of the next thing that we say about it. */
    long nextSequence() {
        return ++highestSequence;
    }

    /** Whether a design of that revision is still to be decided on: newer than any, and the content has not ended. */
    boolean awaits(int revision) {
        return revision > latestRevision && !approved && cancelledAt == null;
    }

    void receive(int revision) {
        latestRevision = revision;
    }

    void approve() {
        approved = true;
    }

    /** Called off; from now on no design of it is taken in. */
    void cancel(String reason, Instant at) {
        cancelledAt = at;
        cancelReason = reason;
    }

    public UUID contentId() {
        return contentId;
    }

    public int latestRevision() {
        return latestRevision;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    public long version() {
        return version;
    }
}
