package id.alurkonten.production.task;

import id.alurkonten.production.design.Design;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened on this desk, for the others to be told. */
public sealed interface ProductionEvent {

    /** What every event says. */
    Fact fact();

    /** @param contentId null for what is about a whole plan */
    record Fact(
            UUID contentId, UUID planId, Instant occurredAt, Actor actor, ControlSheet controlSheet, long sequence) {}

    /** @param reason null, unless the task was taken from another */
    record Assigned(Fact fact, String assignee, String outline, Instant dueAt, String reason)
            implements ProductionEvent {}

    /** @param revision that is being made */
    record Started(Fact fact, int revision) implements ProductionEvent {}

    /** The end of step 5 or 7: the design goes to approval. */
    record HandedOver(
            Fact fact,
            int revision,
            int version,
            String contentHash,
            Design design,
            List<String> contributors,
            PlanItem item,
            String assignee)
            implements ProductionEvent {}

    /** @param waitingFor a role in capitals, or a person */
    record Overdue(Fact fact, StepCode step, int revision, Instant dueAt, String waitingFor)
            implements ProductionEvent {}

    /** The plan goes back to planning. */
    record PlanReturned(Fact fact, String reason) implements ProductionEvent {}
}
