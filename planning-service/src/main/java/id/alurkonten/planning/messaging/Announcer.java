package id.alurkonten.planning.messaging;

import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.planning.content.ContentCancelled;
import id.alurkonten.planning.plan.PlanEvent.PlanOverdue;
import id.alurkonten.planning.plan.PlanEvent.PlanSubmitted;
import id.alurkonten.planning.research.ResearchOverdue;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the other services, through the outbox, in the transaction of what happened. */
@ApplicationScoped
class Announcer {

    private static final Actor SYSTEM = Actor.system("planning-service");

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    void on(@Observes PlanSubmitted plan) {
        String id = plan.planId().toString();
        outbox.append(new OutboxEvent(
                Said.PLAN_SUBMITTED,
                id,
                id,
                plan.occurredAt(),
                new Said.PlanSubmitted(
                        plan.planId(),
                        plan.title(),
                        plan.periodStart(),
                        plan.periodEnd(),
                        plan.items().stream()
                                .map(item -> new Said.Item(item.contentId(), item.details(), item.contributors()))
                                .toList(),
                        plan.contributors(),
                        plan.occurredAt(),
                        plan.actor(),
                        plan.controlSheet(),
                        plan.sequence())));
    }

    void on(@Observes ContentCancelled content) {
        outbox.append(new OutboxEvent(
                Said.CONTENT_CANCELLED,
                content.planId().toString(),
                content.contentId().toString(),
                content.occurredAt(),
                new Said.ContentCancelled(
                        content.contentId(),
                        content.planId(),
                        content.reason(),
                        content.occurredAt(),
                        content.actor(),
                        content.controlSheet(),
                        content.sequence())));
    }

    void on(@Observes ResearchOverdue late) {
        String id = late.researchId().toString();
        outbox.append(new OutboxEvent(
                Said.STEP_OVERDUE,
                id,
                id,
                late.occurredAt(),
                new Said.StepOverdue(
                        late.researchId(),
                        null,
                        StepCode.RESEARCH.number(),
                        StepCode.RESEARCH,
                        late.dueAt(),
                        late.waitingFor(),
                        0,
                        late.occurredAt(),
                        SYSTEM,
                        ControlSheet.empty(),
                        late.sequence())));
    }

    void on(@Observes PlanOverdue late) {
        String id = late.planId().toString();
        outbox.append(new OutboxEvent(
                Said.STEP_OVERDUE,
                id,
                id,
                late.occurredAt(),
                new Said.StepOverdue(
                        null,
                        late.planId(),
                        late.step().number(),
                        late.step(),
                        late.dueAt(),
                        late.waitingFor(),
                        0,
                        late.occurredAt(),
                        SYSTEM,
                        late.controlSheet(),
                        late.sequence())));
    }
}
