package id.alurkonten.production.messaging;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.production.task.ReviewOutcomes;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what approval says. */
@ApplicationScoped
public class ApprovalEventsConsumer implements Subscriber {

    private final EventIntake intake;
    private final ReviewOutcomes outcomes;
    private final EventHandlers handlers = new EventHandlers()
            .on(RevisionRequested.TYPE, RevisionRequested.class, this::revisionRequested)
            .on(ContentApproved.TYPE, ContentApproved.class, this::contentApproved);

    ApprovalEventsConsumer(EventIntake intake, ReviewOutcomes outcomes) {
        this.intake = intake;
        this.outcomes = outcomes;
    }

    @Incoming("approval")
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
        return Map.of("approval", handlers);
    }

    EventHandlers handlers() {
        return handlers;
    }

    private Outcome revisionRequested(RevisionRequested event) {
        Intact.require(event.controlSheet());
        return outcomes.revisionRequested(event.review(), event.stage(), event.notes());
    }

    private Outcome contentApproved(ContentApproved event) {
        Intact.require(event.controlSheet());
        return outcomes.approved(event.review());
    }
}
