package id.alurkonten.planning.plan;

import static id.alurkonten.planning.plan.PlanCommand.CANCEL;
import static id.alurkonten.planning.plan.PlanCommand.COMPLETE;
import static id.alurkonten.planning.plan.PlanCommand.DISTRIBUTE;
import static id.alurkonten.planning.plan.PlanCommand.EDIT;
import static id.alurkonten.planning.plan.PlanCommand.FINALIZE;
import static id.alurkonten.planning.plan.PlanCommand.REOPEN;
import static id.alurkonten.planning.plan.PlanCommand.RESUME;
import static id.alurkonten.planning.plan.PlanCommand.RETURN;
import static id.alurkonten.planning.plan.PlanCommand.SUBMIT;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states of a plan form, and the whole table of what leads from one to another. */
public enum PlanStatus {
    DRAFT,
    FINALIZED,
    SUBMITTED,
    DISTRIBUTED,
    COMPLETED,
    RETURNED,
    CANCELLED;

    private static final Map<PlanStatus, Map<PlanCommand, PlanStatus>> TRANSITIONS = Map.of(
            DRAFT, Map.of(EDIT, DRAFT, FINALIZE, FINALIZED, CANCEL, CANCELLED),
            FINALIZED, Map.of(REOPEN, DRAFT, SUBMIT, SUBMITTED, CANCEL, CANCELLED),
            SUBMITTED, Map.of(RETURN, RETURNED, DISTRIBUTE, DISTRIBUTED, CANCEL, CANCELLED),
            DISTRIBUTED, Map.of(COMPLETE, COMPLETED, CANCEL, CANCELLED),
            COMPLETED, Map.of(RESUME, DISTRIBUTED),
            RETURNED, Map.of(EDIT, RETURNED, FINALIZE, FINALIZED, CANCEL, CANCELLED),
            CANCELLED, Map.of());

    /** The status after the command; {@link IllegalTransition} when this one does not allow it. */
    public PlanStatus after(PlanCommand command) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(command))
                .orElseThrow(() -> new IllegalTransition(this, command.operation(), allowed()));
    }

    public boolean allows(PlanCommand command) {
        return TRANSITIONS.get(this).containsKey(command);
    }

    /** What a person may ask of a plan in this status, in a fixed order. */
    public List<String> allowed() {
        return Arrays.stream(PlanCommand.values())
                .filter(command -> command.isAsked() && allows(command))
                .map(PlanCommand::operation)
                .toList();
    }
}
