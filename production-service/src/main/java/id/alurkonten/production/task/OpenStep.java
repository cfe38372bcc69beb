package id.alurkonten.production.task;

import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The step of the procedure that a task is in.
 *
 * @param dueAt its standard time after its start, whatever was agreed on
 * @param overdueToldAt when the others were told that it is overdue; null while they were not
 */
@Embeddable
public record OpenStep(
        @Enumerated(EnumType.STRING) @Column(name = "step_code")
        StepCode code,

        @Column(name = "step_started_at") Instant startedAt,
        @Column(name = "step_due_at") Instant dueAt,
        @Column(name = "step_overdue_told_at") Instant overdueToldAt) {

    static OpenStep begin(StepCode code, Instant startedAt, QualityStandard standard) {
        return new OpenStep(code, startedAt, standard.dueAt(code, startedAt), null);
    }

    OpenStep told(Instant now) {
        return new OpenStep(code, startedAt, dueAt, now);
    }

    public boolean isOverdue(Instant now) {
        return !QualityStandard.onTime(dueAt, now);
    }

    /** Step 6 is approval's to watch over. */
    boolean isOurs() {
        return code == StepCode.ASSIGN || code == StepCode.PRODUCE || code == StepCode.REVISE;
    }
}
