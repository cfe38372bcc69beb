package id.alurkonten.planning.research;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;

/** The states of a research (SOP step 1) and what may be done in each. */
public enum ResearchStatus {
    OPEN,
    COMPLETED;

    /** What can be asked of a research, as its operation is called. */
    public enum Command {
        ADD_FINDING("add-finding"),
        COMPLETE("complete");

        private final String operation;

        Command(String operation) {
            this.operation = operation;
        }
    }

    /** The status after the command; {@link IllegalTransition} when this one does not allow it. */
    public ResearchStatus after(Command command) {
        return switch (this) {
            case OPEN ->
                switch (command) {
                    case ADD_FINDING -> OPEN;
                    case COMPLETE -> COMPLETED;
                };
            case COMPLETED -> throw new IllegalTransition(this, command.operation, List.of());
        };
    }
}
