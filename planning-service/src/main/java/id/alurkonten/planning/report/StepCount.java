package id.alurkonten.planning.report;

import id.alurkonten.sop.StepCode;

/** @param executions how often a step was done, counted as in {@link StepCompliance} */
public record StepCount(StepCode step, long executions, long onTime) {

    public long late() {
        return executions - onTime;
    }
}
