package id.alurkonten.production.task;

import static id.alurkonten.production.task.TaskCommand.ADD_MATERIAL;
import static id.alurkonten.production.task.TaskCommand.ADD_VERSION;
import static id.alurkonten.production.task.TaskCommand.APPROVE;
import static id.alurkonten.production.task.TaskCommand.ASSIGN;
import static id.alurkonten.production.task.TaskCommand.CANCEL;
import static id.alurkonten.production.task.TaskCommand.READY;
import static id.alurkonten.production.task.TaskCommand.REASSIGN;
import static id.alurkonten.production.task.TaskCommand.REQUEST_REVISION;
import static id.alurkonten.production.task.TaskCommand.START;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a production task stands, and what can be done with it there. */
public enum TaskStatus {
    UNASSIGNED,
    ASSIGNED,
    IN_PRODUCTION,
    UNDER_REVIEW,
    REVISION_REQUESTED,
    IN_REVISION,
    APPROVED,
    CANCELLED;

    /** The statuses in which the work lies with the assignee. */
    public static final Set<TaskStatus> WITH_ASSIGNEE =
            Set.of(ASSIGNED, IN_PRODUCTION, REVISION_REQUESTED, IN_REVISION);

    private Map<TaskCommand, TaskStatus> transitions() {
        return switch (this) {
            case UNASSIGNED -> Map.of(ASSIGN, ASSIGNED, ADD_MATERIAL, UNASSIGNED, CANCEL, CANCELLED);
            case ASSIGNED ->
                Map.of(START, IN_PRODUCTION, REASSIGN, ASSIGNED, ADD_MATERIAL, ASSIGNED, CANCEL, CANCELLED);
            case IN_PRODUCTION ->
                Map.of(
                        READY, UNDER_REVIEW,
                        REASSIGN, IN_PRODUCTION,
                        ADD_MATERIAL, IN_PRODUCTION,
                        ADD_VERSION, IN_PRODUCTION,
                        CANCEL, CANCELLED);
            case UNDER_REVIEW -> Map.of(REQUEST_REVISION, REVISION_REQUESTED, APPROVE, APPROVED, CANCEL, CANCELLED);
            case REVISION_REQUESTED ->
                Map.of(
                        START, IN_REVISION,
                        REASSIGN, REVISION_REQUESTED,
                        ADD_MATERIAL, REVISION_REQUESTED,
                        CANCEL, CANCELLED);
            case IN_REVISION ->
                Map.of(
                        READY, UNDER_REVIEW,
                        REASSIGN, IN_REVISION,
                        ADD_MATERIAL, IN_REVISION,
                        ADD_VERSION, IN_REVISION,
                        CANCEL, CANCELLED);
            case APPROVED, CANCELLED -> Map.of();
        };
    }

    public boolean allows(TaskCommand command) {
        return transitions().containsKey(command);
    }

    /**
     * The status that follows.
     *
     * @throws IllegalTransition where the command is not possible
     */
    public TaskStatus after(TaskCommand command) {
        TaskStatus next = transitions().get(command);
        if (next == null) {
            throw new IllegalTransition(this, command.operation(), operations());
        }
        return next;
    }

    /** What people can do now, as the operations are called. */
    public List<String> operations() {
        return transitions().keySet().stream()
                .filter(TaskCommand::isOperation)
                .sorted()
                .map(TaskCommand::operation)
                .toList();
    }

    public boolean isEnded() {
        return transitions().isEmpty();
    }
}
