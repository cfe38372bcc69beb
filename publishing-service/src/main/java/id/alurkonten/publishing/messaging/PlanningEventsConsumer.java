package id.alurkonten.publishing.messaging;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.publishing.publication.Cancellations;
import id.alurkonten.sop.Verification;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the planning desk what is called off. */
@ApplicationScoped
public class PlanningEventsConsumer implements Subscriber {

    static final String CONSUMER = "publishing";
    static final String CONTENT_CANCELLED = "id.alurkonten.ContentCancelled.v1";

    private final EventIntake intake;
    private final Cancellations cancellations;
    private final EventHandlers handlers =
            new EventHandlers().on(CONTENT_CANCELLED, ContentCancelled.class, this::contentCancelled);

    PlanningEventsConsumer(EventIntake intake, Cancellations cancellations) {
        this.intake = intake;
        this.cancellations = cancellations;
    }

    @Incoming("planning")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        intake.consume(consumer(), record, handlers);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        return Map.of("planning", handlers);
    }

    EventHandlers handlers() {
        return handlers;
    }

    private Outcome contentCancelled(ContentCancelled event) {
        if (event.controlSheet().verify() instanceof Verification.Broken broken) {
            throw new PoisonRecord("broken control sheet: " + broken.message().en());
        }
        boolean applied = cancellations.cancel(
                event.contentId(),
                event.planId(),
                event.reason(),
                event.occurredAt(),
                event.controlSheet(),
                event.sequence());
        return applied ? Outcome.APPLIED : Outcome.IGNORED;
    }
}
