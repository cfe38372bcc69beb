package id.alurkonten.production.task;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A stage of the approval said no to a revision, and wrote what to mend. */
@Entity
@Immutable
@Table(name = "revision_request")
public class RevisionRequest {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Role stage;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = NotesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<RevisionNote> notes;

    @Column(name = "requested_by", columnDefinition = "jsonb")
    @Convert(converter = ActorColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Actor requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    /** @param revision that was said no to */
    @Embeddable
    public record Key(
            @Column(name = "content_id") UUID contentId,
            @Column(name = "revision") int revision) {}

    protected RevisionRequest() {}

    RevisionRequest(Review review, Role stage, List<RevisionNote> notes) {
        this.key = new Key(review.contentId(), review.revision());
        this.stage = stage;
        this.notes = List.copyOf(notes);
        this.requestedBy = review.decidedBy();
        this.requestedAt = review.decidedAt();
    }

    public int revision() {
        return key.revision();
    }

    public Role stage() {
        return stage;
    }

    public List<RevisionNote> notes() {
        return notes;
    }

    public Actor requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
