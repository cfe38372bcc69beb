package id.alurkonten.production.task;

import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What planning puts on this desk, and takes off again. */
@ApplicationScoped
@Transactional
public class PlanIntake {

    private static final String DROPPED = "Butir tidak ada lagi dalam borang yang disampaikan kembali.";

    private final ReceivedPlans plans;
    private final ProductionTasks tasks;
    private final EntityManager entities;
    private final QualityStandard standard;

    PlanIntake(ReceivedPlans plans, ProductionTasks tasks, EntityManager entities, QualityStandard standard) {
        this.plans = plans;
        this.tasks = tasks;
        this.entities = entities;
        this.standard = standard;
    }

    /** A plan was submitted (step 3); or again, after it was given back. */
    public Outcome submitted(Submission submission) {
        Optional<ReceivedPlan> known = plans.lock(submission.planId());
        if (known.isPresent() && !known.get().awaits(submission)) {
            return Outcome.IGNORED;
        }
        known.ifPresentOrElse(plan -> plan.receive(submission), () -> plans.persist(ReceivedPlan.of(submission)));
        Map<UUID, ProductionTask> dropped = new HashMap<>();
        tasks.ofPlan(submission.planId()).forEach(task -> dropped.put(task.contentId(), task));
        for (PlanItem item : submission.items()) {
            ProductionTask task = dropped.remove(item.contentId());
            if (task == null) {
                create(item, submission);
            } else if (!task.status().isEnded()) {
                task.submit(item, submission, standard);
            }
        }
        dropped.values().stream()
                .filter(task -> !task.status().isEnded())
                .forEach(task -> task.cancel(DROPPED, submission.sequence()));
        return Outcome.APPLIED;
    }

    /** A content was called off. It may come before the plan, twice, or when it is too late to matter here. */
    public Outcome cancelled(UUID contentId, String reason, Instant at, long sequence) {
        Optional<ProductionTask> known = tasks.findByIdOptional(contentId);
        if (known.isEmpty()) {
            return remember(contentId, reason, at);
        }
        if (!known.get().status().allows(TaskCommand.CANCEL)) {
            return Outcome.IGNORED;
        }
        known.get().cancel(reason, sequence);
        return Outcome.APPLIED;
    }

    private void create(PlanItem item, Submission submission) {
        if (tasks.findByIdOptional(item.contentId()).isPresent()) {
            throw new PoisonRecord("content " + item.contentId() + " is of another plan");
        }
        ProductionTask task = ProductionTask.of(item, submission, standard);
        Optional.ofNullable(entities.find(EarlyCancellation.class, item.contentId()))
                .ifPresent(early -> task.cancel(early.reason(), submission.sequence()));
        tasks.persist(task);
    }

    private Outcome remember(UUID contentId, String reason, Instant at) {
        if (entities.find(EarlyCancellation.class, contentId) != null) {
            return Outcome.IGNORED;
        }
        entities.persist(new EarlyCancellation(contentId, reason, at));
        return Outcome.APPLIED;
    }
}
