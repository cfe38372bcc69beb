package id.alurkonten.planning.report;

import id.alurkonten.sop.StepCode;
import java.util.OptionalLong;

/**
 * How a step was done in a period, against its standard. All durations are seconds of working time.
 *
 * @param executions how often it was done; the stages of one revision's approval are one execution of step 6
 * @param medianSeconds of an execution; empty without any, as is p90Seconds
 * @param medianWaitingSeconds between the end of the step before and the start of this one; empty where nothing goes
 *     before
 */
public record StepCompliance(
        StepCode step,
        long standardSeconds,
        long executions,
        long onTime,
        OptionalLong medianSeconds,
        OptionalLong p90Seconds,
        OptionalLong medianWaitingSeconds) {

    /** From this share of late executions on a step no longer counts as kept. */
    private static final double FEW = 0.1;

    private static final double MANY = 0.5;

    public long late() {
        return executions - onTime;
    }

    /** What the half-yearly evaluation says of it. */
    public Assessment assessment() {
        if (executions == 0) {
            return Assessment.NOT_DONE;
        }
        double share = (double) late() / executions;
        if (share <= FEW) {
            return waitsTooLong() ? Assessment.KEPT_BUT_WAITS : Assessment.KEPT;
        }
        return share < MANY ? Assessment.OFTEN_LATE : Assessment.MOSTLY_LATE;
    }

    /** The gap before it takes longer than the step itself may. */
    private boolean waitsTooLong() {
        return medianWaitingSeconds.isPresent() && medianWaitingSeconds.getAsLong() > standardSeconds;
    }

    /** The assessment of a step in the evaluation table of the SOP rules. */
    public enum Assessment {
        NOT_DONE,
        KEPT,
        KEPT_BUT_WAITS,
        OFTEN_LATE,
        MOSTLY_LATE
    }
}
