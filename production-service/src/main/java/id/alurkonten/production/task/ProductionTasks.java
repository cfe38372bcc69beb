package id.alurkonten.production.task;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.sop.StepCode;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tasks of this desk. */
@ApplicationScoped
public class ProductionTasks implements PanacheRepositoryBase<ProductionTask, UUID> {

    /** The steps that this service watches over. */
    private static final Set<StepCode> OUR_STEPS = Set.of(StepCode.ASSIGN, StepCode.PRODUCE, StepCode.REVISE);

    /** @throws TaskNotFound if there is none */
    ProductionTask require(UUID contentId) {
        return findByIdOptional(contentId).orElseThrow(() -> new TaskNotFound(contentId));
    }

    /**
     * The plan that a task is of. The task itself is only read under that plan's lock: one read before may be from a time
     * when the plan was with planning again.
     *
     * @throws TaskNotFound if there is none
     */
    UUID requirePlanOf(UUID contentId) {
        return find("select planId from ProductionTask where contentId = ?1", contentId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new TaskNotFound(contentId));
    }

    List<ProductionTask> ofPlan(UUID planId) {
        return list("planId = ?1 order by contentId", planId);
    }

    /** What is wanted soonest comes first. */
    Page<ProductionTask> page(TaskFilter filter, PageQuery page) {
        String order = " order by dueAt nulls last, contentId";
        PanacheQuery<ProductionTask> query = find(filter.where() + order, filter.parameters());
        List<ProductionTask> tasks = query.page(page.page(), page.size()).list();
        return new Page<>(tasks, page.page(), page.size(), query.count());
    }

    /** What lies with assignees. */
    List<ProductionTask> withAssignees() {
        return list("status in ?1 order by assignment.assignee, contentId", TaskStatus.WITH_ASSIGNEE);
    }

    /** Tasks whose open step is overdue, and nobody was told; the longest overdue first. */
    List<UUID> overdueUntold(Instant now, int atMost) {
        return find(
                        "select contentId from ProductionTask where openStep.code in ?1 and openStep.dueAt < ?2"
                                + " and openStep.overdueToldAt is null order by openStep.dueAt, contentId",
                        OUR_STEPS,
                        now)
                .project(UUID.class)
                .page(0, atMost)
                .list();
    }
}
