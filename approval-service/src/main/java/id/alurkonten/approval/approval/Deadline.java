package id.alurkonten.approval.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When all stages together must have decided, and whether somebody was told that they have not. */
@Embeddable
public class Deadline {

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "overdue_reported_at")
    private Instant reportedAt;

    protected Deadline() {}

    Deadline(Instant dueAt) {
        this.dueAt = dueAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isOver(Instant now) {
        return now.isAfter(dueAt);
    }

    /** Whether it is to be reported now: once, when it is over. */
    boolean report(Instant now) {
        if (!isOver(now) || reportedAt != null) {
            return false;
        }
        reportedAt = now;
        return true;
    }
}
