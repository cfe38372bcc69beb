package id.alurkonten.kit.problem;

import java.util.Collection;
import java.util.List;

/** A command that the present status does not allow: 409 with {@code currentStatus} and the commands that are allowed. */
public final class IllegalTransition extends ProblemException {

    /**
     * @param current the status that the aggregate is in
     * @param command what was asked of it, as its operation is called
     * @param allowed what may be asked of it instead; may be empty
     */
    public IllegalTransition(Enum<?> current, String command, Collection<String> allowed) {
        super(
                ProblemType.ILLEGAL_TRANSITION,
                allowed.isEmpty() ? "illegal-transition.ended" : "illegal-transition",
                command,
                current.name(),
                String.join(", ", allowed));
        with("currentStatus", current.name());
        with("allowed", List.copyOf(allowed));
    }
}
