package id.alurkonten.production.messaging;

import id.alurkonten.production.task.ProductionEvent.Assigned;
import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/**
 * The task was given to an officer (step 4).
 *
 * @param reason why it was given to another; null the first time
 */
public record TaskAssigned(
        UUID contentId,
        UUID planId,
        String assignee,
        String outline,
        Instant dueAt,
        String reason,
        Instant occurredAt,
        Actor actor,
        ControlSheet controlSheet,
        long sequence) {

    static final String TYPE = "id.alurkonten.TaskAssigned.v1";

    static TaskAssigned of(Assigned event) {
        Fact fact = event.fact();
        return new TaskAssigned(
                fact.contentId(),
                fact.planId(),
                event.assignee(),
                event.outline(),
                event.dueAt(),
                event.reason(),
                fact.occurredAt(),
                fact.actor(),
                fact.controlSheet(),
                fact.sequence());
    }
}
