package id.alurkonten.publishing.messaging;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.publishing.approval.RefusedApproval;
import id.alurkonten.publishing.archive.ApprovalIntake;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the approval desk what may be published. */
@ApplicationScoped
public class ApprovalEventsConsumer implements Subscriber {

    static final String CONTENT_APPROVED = "id.alurkonten.ContentApproved.v1";

    private final EventIntake intake;
    private final ApprovalIntake approvals;
    private final MeterRegistry metrics;
    private final EventHandlers handlers =
            new EventHandlers().on(CONTENT_APPROVED, ContentApproved.class, this::contentApproved);

    ApprovalEventsConsumer(EventIntake intake, ApprovalIntake approvals, MeterRegistry metrics) {
        this.intake = intake;
        this.approvals = approvals;
        this.metrics = metrics;
    }

    @Incoming("approval")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        intake.consume(consumer(), record, handlers);
    }

    @Override
    public String consumer() {
        return PlanningEventsConsumer.CONSUMER;
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        return Map.of("approval", handlers);
    }

    EventHandlers handlers() {
        return handlers;
    }

    private Outcome contentApproved(ContentApproved event) {
        try {
            return approvals.accept(event.approval(), event.controlSheet(), event.sequence())
                    ? Outcome.APPLIED
                    : Outcome.IGNORED;
        } catch (RefusedApproval refusal) {
            metrics.counter(
                            "alurkonten.approvals.refused",
                            "reason",
                            refusal.reason().name())
                    .increment();
            throw new PoisonRecord(refusal.getMessage(), refusal);
        }
    }
}
