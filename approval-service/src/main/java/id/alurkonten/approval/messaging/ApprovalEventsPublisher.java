package id.alurkonten.approval.messaging;

import id.alurkonten.approval.approval.ApprovalEvent;
import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts what happened at step 6 into the outbox, in the transaction in which it happened; keyed by content. */
@ApplicationScoped
public class ApprovalEventsPublisher {

    private final Outbox outbox;

    ApprovalEventsPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes ApprovalEvent event) {
        if (event instanceof ApprovalEvent.StageApproved e) {
            append(e, ApprovalPayload.StageApproved.TYPE, ApprovalPayload.StageApproved.of(e));
        } else if (event instanceof ApprovalEvent.RevisionRequested e) {
            append(e, ApprovalPayload.RevisionRequested.TYPE, ApprovalPayload.RevisionRequested.of(e));
        } else if (event instanceof ApprovalEvent.ContentApproved e) {
            append(e, ApprovalPayload.ContentApproved.TYPE, ApprovalPayload.ContentApproved.of(e));
        } else if (event instanceof ApprovalEvent.StepOverdue e) {
            append(e, ApprovalPayload.StepOverdue.TYPE, ApprovalPayload.StepOverdue.of(e));
        } else {
            // Java 17 has no switch over sealed types: without this a new event would be lost in silence.
            throw new IllegalStateException("An event without a payload: " + event);
        }
    }

    private void append(ApprovalEvent event, String type, ApprovalPayload payload) {
        String contentId = event.circumstances().contentId().toString();
        outbox.append(new OutboxEvent(
                type, contentId, contentId, event.circumstances().occurredAt(), payload));
    }
}
