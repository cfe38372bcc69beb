package id.alurkonten.planning.plan;

import id.alurkonten.planning.research.Research;
import id.alurkonten.planning.research.ResearchOverdue;
import id.alurkonten.planning.research.Researches;
import id.alurkonten.sop.StepCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Finds steps 1 to 3 that are over time, so that no work waits unseen. Each is said once: the mark is a row that can be
 * there once, written in the transaction that holds the aggregate's row, so any number of replicas may sweep.
 */
@ApplicationScoped
public class OverdueSweep {

    private static final int AT_ONCE = 100;
    private static final String MARK = """
            insert into reported_overdue (subject_id, step, started_at, reported_at)
            values (:subject, :step, :started, :now) on conflict do nothing""";

    private final Researches researches;
    private final Plans plans;
    private final EntityManager entities;
    private final Clock clock;
    private final Event<ResearchOverdue> researchEvents;
    private final Event<PlanEvent> planEvents;

    OverdueSweep(
            Researches researches,
            Plans plans,
            EntityManager entities,
            Clock clock,
            Event<ResearchOverdue> researchEvents,
            Event<PlanEvent> planEvents) {
        this.researches = researches;
        this.plans = plans;
        this.entities = entities;
        this.clock = clock;
        this.researchEvents = researchEvents;
        this.planEvents = planEvents;
    }

    @Scheduled(every = "{alurkonten.overdue.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> researches.overdue(now, AT_ONCE))
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> reportResearch(id, now)));
        QuarkusTransaction.requiringNew()
                .call(() -> plans.overdue(now, AT_ONCE))
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> reportPlan(id, now)));
    }

    /** Another replica may have found it too: whoever has the row first says it. */
    void reportResearch(UUID id, Instant now) {
        Research research = researches.lock(id);
        if (!research.isCompleted() && isNew(id, StepCode.RESEARCH, research.startedAt(), now)) {
            researchEvents.fire(research.overdue(now));
        }
    }

    /** As {@link #reportResearch}. */
    void reportPlan(UUID id, Instant now) {
        ContentPlan plan = plans.lock(id);
        boolean over = plan.openStep().isPresent() && plan.stepDueAt().isBefore(now);
        if (over && isNew(id, plan.openStep().orElseThrow(), plan.stepSince(), now)) {
            planEvents.fire(plan.overdue(now));
        }
    }

    private boolean isNew(UUID subject, StepCode step, Instant started, Instant now) {
        return entities.createNativeQuery(MARK)
                        .setParameter("subject", subject)
                        .setParameter("step", step.number())
                        .setParameter("started", started)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
