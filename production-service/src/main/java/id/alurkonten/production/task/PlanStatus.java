package id.alurkonten.production.task;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;

/** Where a plan stands on the Koordinator's desk. */
public enum PlanStatus {
    /** nothing of it is assigned */
    SUBMITTED,
    /** something of it was assigned: it can't go back any more */
    DISTRIBUTING,
    /** gone back to planning, to come again */
    RETURNED;

    /** @throws IllegalTransition for a returned plan */
    PlanStatus afterAssign() {
        return switch (this) {
            case SUBMITTED, DISTRIBUTING -> DISTRIBUTING;
            case RETURNED -> throw new IllegalTransition(this, "assign", operations());
        };
    }

    /** @throws IllegalTransition once something was assigned */
    PlanStatus afterReturn() {
        return switch (this) {
            case SUBMITTED -> RETURNED;
            case DISTRIBUTING, RETURNED -> throw new IllegalTransition(this, "return", operations());
        };
    }

    /** Whether a plan of the same id may come (again). */
    boolean awaitsSubmission() {
        return this == RETURNED;
    }

    /** What people can do now, as the operations are called. */
    public List<String> operations() {
        return switch (this) {
            case SUBMITTED -> List.of("assign", "return");
            case DISTRIBUTING -> List.of("assign");
            case RETURNED -> List.of();
        };
    }
}
