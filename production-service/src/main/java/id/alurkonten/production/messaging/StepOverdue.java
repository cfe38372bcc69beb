package id.alurkonten.production.messaging;

import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.production.task.ProductionEvent.Overdue;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A step's standard time is over, and the step is not.
 *
 * @param waitingFor a role in capitals, or a person
 */
public record StepOverdue(
        UUID contentId,
        UUID planId,
        int step,
        StepCode code,
        Instant dueAt,
        String waitingFor,
        int revision,
        Instant occurredAt,
        Actor actor,
        ControlSheet controlSheet,
        long sequence) {

    static final String TYPE = "id.alurkonten.StepOverdue.v1";

    static StepOverdue of(Overdue event) {
        Fact fact = event.fact();
        return new StepOverdue(
                fact.contentId(),
                fact.planId(),
                event.step().number(),
                event.step(),
                event.dueAt(),
                event.waitingFor(),
                event.revision(),
                fact.occurredAt(),
                fact.actor(),
                fact.controlSheet(),
                fact.sequence());
    }
}
