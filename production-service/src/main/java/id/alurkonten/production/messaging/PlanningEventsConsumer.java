package id.alurkonten.production.messaging;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.production.task.PlanIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what planning says. */
@ApplicationScoped
public class PlanningEventsConsumer implements Subscriber {

    private final EventIntake intake;
    private final PlanIntake plans;
    private final EventHandlers handlers = new EventHandlers()
            .on(PlanSubmitted.TYPE, PlanSubmitted.class, this::planSubmitted)
            .on(ContentCancelled.TYPE, ContentCancelled.class, this::contentCancelled);

    PlanningEventsConsumer(EventIntake intake, PlanIntake plans) {
        this.intake = intake;
        this.plans = plans;
    }

    @Incoming("planning")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        intake.consume(consumer(), record, handlers);
    }

    @Override
    public String consumer() {
        return "production";
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        return Map.of("planning", handlers);
    }

    EventHandlers handlers() {
        return handlers;
    }

    private Outcome planSubmitted(PlanSubmitted event) {
        Intact.require(event.controlSheet());
        return plans.submitted(event.submission());
    }

    private Outcome contentCancelled(ContentCancelled event) {
        Intact.require(event.controlSheet());
        return plans.cancelled(event.contentId(), event.reason(), event.occurredAt(), event.sequence());
    }
}
