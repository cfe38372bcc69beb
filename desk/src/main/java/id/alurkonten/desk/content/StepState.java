package id.alurkonten.desk.content;

import id.alurkonten.desk.client.StepCode;
import id.alurkonten.desk.client.StepRecord;
import java.util.List;

/** One of the nine steps, as one content has gone through it. */
public record StepState(StepCode code, State state, int times, boolean late) {

    public enum State {
        DONE,
        OPEN,
        AHEAD
    }

    static StepState of(StepCode code, List<StepRecord> sheet, int openStep) {
        List<StepRecord> records =
                sheet.stream().filter(step -> step.code() == code).toList();
        State state = code.number() == openStep ? State.OPEN : records.isEmpty() ? State.AHEAD : State.DONE;
        return new StepState(code, state, records.size(), records.stream().anyMatch(step -> !step.onTime()));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
