package id.alurkonten.production.task;

import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What approval answers to a design that was handed over (step 6). */
@ApplicationScoped
@Transactional
public class ReviewOutcomes {

    private final ProductionTasks tasks;
    private final EntityManager entities;
    private final QualityStandard standard;

    ReviewOutcomes(ProductionTasks tasks, EntityManager entities, QualityStandard standard) {
        this.tasks = tasks;
        this.entities = entities;
        this.standard = standard;
    }

    /** A stage said no: step 7 is to follow. */
    public Outcome revisionRequested(Review review, Role stage, List<RevisionNote> notes) {
        Optional<ProductionTask> task = awaiting(review);
        task.ifPresent(t -> {
            t.requestRevision(review, standard);
            entities.persist(new RevisionRequest(review, stage, notes));
        });
        return task.isPresent() ? Outcome.APPLIED : Outcome.IGNORED;
    }

    /** The last stage said yes. */
    public Outcome approved(Review review) {
        Optional<ProductionTask> task = awaiting(review);
        task.ifPresent(t -> t.approve(review));
        return task.isPresent() ? Outcome.APPLIED : Outcome.IGNORED;
    }

    /**
     * The task that waits for this; empty when the decision is stale.
     *
     * @throws PoisonRecord when nobody can have decided that: approval only decides on what this desk handed over
     */
    private Optional<ProductionTask> awaiting(Review review) {
        ProductionTask task = tasks.findByIdOptional(review.contentId())
                .orElseThrow(() -> new PoisonRecord("content " + review.contentId() + " was never handed over"));
        if (task.status().isEnded() || !task.awaits(review)) {
            return Optional.empty();
        }
        task.contradictionIn(review).ifPresent(reason -> {
            throw new PoisonRecord(reason);
        });
        return Optional.of(task);
    }
}
