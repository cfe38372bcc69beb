package id.alurkonten.production.messaging;

import id.alurkonten.production.task.ProductionEvent;
import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/** The plan form was given back to Humas (step 4). */
public record PlanReturned(
        UUID planId, String reason, Instant occurredAt, Actor actor, ControlSheet controlSheet, long sequence) {

    static final String TYPE = "id.alurkonten.PlanReturned.v1";

    static PlanReturned of(ProductionEvent.PlanReturned event) {
        Fact fact = event.fact();
        return new PlanReturned(
                fact.planId(), event.reason(), fact.occurredAt(), fact.actor(), fact.controlSheet(), fact.sequence());
    }
}
