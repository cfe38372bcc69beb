package id.alurkonten.approval.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What one stage decided (Keputusan), on exactly one design. Never changes. */
@Entity
@Immutable
@Table(name = "decision")
public class Decision {

    /** Yes or no. */
    public enum Outcome {
        APPROVED,
        REVISION_REQUESTED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String note;
    private boolean checklist;

    @Column(name = "revision_notes", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private RevisionNotes revisionNotes;

    protected Decision() {}

    private Decision(ApprovalRequest request, Outcome outcome, Actor by, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.stage = request.stage().orElseThrow();
        this.outcome = outcome;
        this.contentHash = request.handover().contentHash();
        this.decidedBy = by.id();
        this.decidedByName = by.name();
        this.onBehalfOf = by.onBehalfOf();
        this.decidedAt = at;
        this.revisionNotes = RevisionNotes.NONE;
    }

    static Decision approved(ApprovalRequest request, Approval approval, Actor by, Instant at) {
        Decision decision = new Decision(request, Outcome.APPROVED, by, at);
        decision.note = approval.note();
        decision.checklist = approval.checklist() != null;
        return decision;
    }

    static Decision revisionRequested(ApprovalRequest request, RevisionNotes notes, Actor by, Instant at) {
        Decision decision = new Decision(request, Outcome.REVISION_REQUESTED, by, at);
        decision.revisionNotes = notes;
        return decision;
    }

    public Stage stage() {
        return stage;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String contentHash() {
        return contentHash;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    /** For whom they stood in; null when they decided for themselves. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** A remark; null when there is none. */
    public String note() {
        return note;
    }

    /** Whether the checklist was confirmed. */
    public boolean checklist() {
        return checklist;
    }

    public RevisionNotes revisionNotes() {
        return revisionNotes;
    }
}
