package id.alurkonten.production.task;

import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What has happened so far to a content or a plan: its control sheet, and the highest Lamport sequence seen.
 *
 * @param sequence an event of ours has one more
 */
@Embeddable
public record Trail(
        @Column(name = "control_sheet", columnDefinition = "jsonb", nullable = false)
        @Convert(converter = SheetColumn.class)
        @ColumnTransformer(write = "?::jsonb")
        ControlSheet sheet,

        @Column(name = "sequence", nullable = false) long sequence) {

    /** Something of ours happened that signs no step. */
    Trail next() {
        return new Trail(sheet, sequence + 1);
    }

    /** A step was done. */
    Trail sign(StepDraft step, QualityStandard standard) {
        return new Trail(sheet.append(step, standard), sequence + 1);
    }

    /** Another service told of something, and what it signed. */
    Trail heard(ControlSheet theirs, long theirSequence) {
        return new Trail(theirs, Math.max(sequence, theirSequence));
    }

    /** Others are about to be told with this sequence. */
    Trail at(long higher) {
        return new Trail(sheet, Math.max(sequence, higher));
    }

    /** Whether a sheet goes on from ours: all that we have is in it. */
    boolean isContinuedBy(ControlSheet theirs) {
        int ours = sheet.size();
        return theirs.size() >= ours
                && (ours == 0
                        || theirs.records()
                                .get(ours - 1)
                                .hash()
                                .equals(sheet.last().orElseThrow().hash()));
    }
}
