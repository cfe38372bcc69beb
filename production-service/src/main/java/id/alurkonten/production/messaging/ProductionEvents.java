package id.alurkonten.production.messaging;

import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.production.task.ProductionEvent;
import id.alurkonten.production.task.ProductionEvent.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Writes what happened on this desk in the published language, in the transaction in which it happened. */
@ApplicationScoped
public class ProductionEvents {

    private final Outbox outbox;

    ProductionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void write(@Observes ProductionEvent event) {
        outbox.append(published(event));
    }

    // Java 17 has no pattern matching in switch; a kind of event that is forgotten here fails loudly, and a test
    // writes each of them.
    static OutboxEvent published(ProductionEvent event) {
        if (event instanceof ProductionEvent.Assigned assigned) {
            return outboxEvent(TaskAssigned.TYPE, event.fact(), TaskAssigned.of(assigned));
        }
        if (event instanceof ProductionEvent.Started started) {
            return outboxEvent(ProductionStarted.TYPE, event.fact(), ProductionStarted.of(started));
        }
        if (event instanceof ProductionEvent.HandedOver handedOver) {
            return outboxEvent(DesignReady.TYPE, event.fact(), DesignReady.of(handedOver));
        }
        if (event instanceof ProductionEvent.Overdue overdue) {
            return outboxEvent(StepOverdue.TYPE, event.fact(), StepOverdue.of(overdue));
        }
        if (event instanceof ProductionEvent.PlanReturned returned) {
            return outboxEvent(PlanReturned.TYPE, event.fact(), PlanReturned.of(returned));
        }
        throw new IllegalStateException("No published form of " + event);
    }

    private static OutboxEvent outboxEvent(String type, Fact fact, Object payload) {
        UUID subject = fact.contentId() == null ? fact.planId() : fact.contentId();
        return new OutboxEvent(type, subject.toString(), subject.toString(), fact.occurredAt(), payload);
    }
}
