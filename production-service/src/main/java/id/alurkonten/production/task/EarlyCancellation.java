package id.alurkonten.production.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A content that was called off before its plan came; remembered, so that its task is born cancelled. */
@Entity
@Immutable
@Table(name = "early_cancellation")
public class EarlyCancellation {

    @Id
    @Column(name = "content_id")
    private UUID contentId;

    private String reason;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected EarlyCancellation() {}

    EarlyCancellation(UUID contentId, String reason, Instant cancelledAt) {
        this.contentId = contentId;
        this.reason = reason;
        this.cancelledAt = cancelledAt;
    }

    public String reason() {
        return reason;
    }
}
