package id.alurkonten.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a service knows of a step it has just done; {@link ControlSheet#append} makes it a {@link StepRecord}.
 *
 * @param revision 0 for steps 1 to 4, 1 for step 5 and the first step 6, n for later ones
 * @param stage for step 6, whose stage was decided; null for every other step
 * @param dueAt when it was due, if that isn't the standard time after {@code startedAt}; otherwise null
 */
public record StepDraft(
        StepCode code,
        int revision,
        Role stage,
        Actor actor,
        Instant startedAt,
        Instant endedAt,
        Instant dueAt,
        Output output) {

    public StepDraft {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(output, "output");
        if (revision < 0) {
            throw new IllegalArgumentException("a negative revision: " + revision);
        }
        if ((code == StepCode.APPROVE) != (stage != null)) {
            throw new IllegalArgumentException("step 6 names its stage, and no other step does");
        }
    }

    /** A step that is due its standard time after it started: any but step 6. */
    public static StepDraft of(
            StepCode code, int revision, Actor actor, Instant startedAt, Instant endedAt, Output output) {
        return new StepDraft(code, revision, null, actor, startedAt, endedAt, null, output);
    }

    /**
     * The decision of one stage of step 6.
     *
     * @param startedAt when the stage opened: the hand-over for the first, the decision before for a later one
     * @param dueAt hand-over and standard time, the same for every stage: the standard is for the whole step
     */
    public static StepDraft ofStage(
            int revision, Role stage, Actor actor, Instant startedAt, Instant endedAt, Instant dueAt, Output output) {
        Objects.requireNonNull(dueAt, "dueAt");
        return new StepDraft(StepCode.APPROVE, revision, stage, actor, startedAt, endedAt, dueAt, output);
    }

    /** The record it becomes, still without its hash. */
    StepRecord toUnsealedRecord(int seq, String previousHash, QualityStandard standard) {
        Instant start = startedAt.truncatedTo(ChronoUnit.MILLIS);
        Instant ended = endedAt.truncatedTo(ChronoUnit.MILLIS);
        Instant end = ended.isBefore(start) ? start : ended;
        Instant due = (dueAt == null ? standard.dueAt(code, start) : dueAt).truncatedTo(ChronoUnit.MILLIS);
        return new StepRecord(
                seq,
                code.number(),
                code,
                revision,
                stage,
                actor,
                start,
                end,
                due,
                Duration.between(start, end).toSeconds(),
                standard.workingTimeBetween(start, end).toSeconds(),
                standard.standardOf(code).toSeconds(),
                QualityStandard.onTime(due, end),
                output,
                previousHash,
                "");
    }
}
