package id.alurkonten.production.messaging;

import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.production.task.ProductionEvent.Started;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/** The assignee began: step 5 for revision 1, step 7 for later ones. */
public record ProductionStarted(
        UUID contentId,
        UUID planId,
        int revision,
        Instant occurredAt,
        Actor actor,
        ControlSheet controlSheet,
        long sequence) {

    static final String TYPE = "id.alurkonten.ProductionStarted.v1";

    static ProductionStarted of(Started event) {
        Fact fact = event.fact();
        return new ProductionStarted(
                fact.contentId(),
                fact.planId(),
                event.revision(),
                fact.occurredAt(),
                fact.actor(),
                fact.controlSheet(),
                fact.sequence());
    }
}
