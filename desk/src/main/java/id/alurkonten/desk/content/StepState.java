package id.alurkonten.desk.content;

import id.alurkonten.desk.client.StepCode;
import id.alurkonten.desk.client.StepRecord;
import java.util.List;

/** One of the nine steps, as one content has gone through it. */
public record StepState(StepCode code, State state, int times, boolean late) {

    public enum State {
        DONE,
        OPEN,
        AHEAD,
        /** Nobody asked for a revision. */
        NOT_NEEDED
    }

    static StepState of(StepCode code, List<StepRecord> sheet, int openStep) {
        List<StepRecord> records =
                sheet.stream().filter(step -> step.code() == code).toList();
        return new StepState(
                code,
                state(code, sheet, openStep),
                records.size(),
                records.stream().anyMatch(step -> !step.onTime()));
    }

    private static State state(StepCode code, List<StepRecord> sheet, int openStep) {
        if (code.number() == openStep) {
            return State.OPEN;
        }
        if (sheet.stream().anyMatch(step -> step.code() == code)) {
            return State.DONE;
        }
        boolean passed = openStep > code.number() || sheet.stream().anyMatch(step -> step.step() > code.number());
        return code == StepCode.REVISE && passed ? State.NOT_NEEDED : State.AHEAD;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isNotNeeded() {
        return state == State.NOT_NEEDED;
    }
}
