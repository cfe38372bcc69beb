package id.alurkonten.production.task;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people see of this desk. */
@ApplicationScoped
@Transactional
public class TaskReader {

    private final ProductionTasks tasks;
    private final ReceivedPlans plans;
    private final DesignVersions versions;
    private final EntityManager entities;
    private final QualityStandard standard;
    private final Clock clock;

    TaskReader(
            ProductionTasks tasks,
            ReceivedPlans plans,
            DesignVersions versions,
            EntityManager entities,
            QualityStandard standard,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.versions = versions;
        this.entities = entities;
        this.standard = standard;
        this.clock = clock;
    }

    /** @param assignee a user name; null for anybody's */
    public Page<ProductionTask> tasks(
            TaskStatus status, UUID planId, String assignee, Boolean overdue, PageQuery page) {
        return tasks.page(new TaskFilter(status, planId, assignee, overdue, clock.instant()), page);
    }

    /** @throws PlanNotFound if it was never submitted */
    public ReceivedPlan plan(UUID planId) {
        return plans.findByIdOptional(planId).orElseThrow(() -> new PlanNotFound(planId));
    }

    public List<ProductionTask> tasksOf(UUID planId) {
        return tasks.ofPlan(planId);
    }

    /** @throws TaskNotFound if there is none */
    public Dossier dossier(UUID contentId) {
        ProductionTask task = tasks.require(contentId);
        // after a change in this transaction, the version shown is the one it leaves
        entities.flush();
        Workpiece made = task.work();
        return new Dossier(
                task,
                plan(task.planId()),
                made.materials() == 0 ? List.of() : materials(contentId),
                made.versions() == 0 ? List.of() : versions.of(contentId),
                made.revision() == 0 ? List.of() : revisionRequests(contentId));
    }

    private List<SourceMaterial> materials(UUID contentId) {
        return entities.createQuery(
                        "from SourceMaterial where contentId = :contentId order by id", SourceMaterial.class)
                .setParameter("contentId", contentId)
                .getResultList();
    }

    private List<RevisionRequest> revisionRequests(UUID contentId) {
        return entities.createQuery(
                        "from RevisionRequest where key.contentId = :contentId order by key.revision",
                        RevisionRequest.class)
                .setParameter("contentId", contentId)
                .getResultList();
    }

    /** What lies with each officer, by user name. */
    public Page<Workload> workload(PageQuery page) {
        Instant now = clock.instant();
        List<Workload> all = tasks.withAssignees().stream()
                .collect(Collectors.groupingBy(
                        task -> task.assignment().orElseThrow().assignee(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> workload(entry.getKey(), entry.getValue(), now))
                .toList();
        List<Workload> part =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(part, page.page(), page.size(), all.size());
    }

    private Workload workload(String assignee, List<ProductionTask> open, Instant now) {
        List<Instant> due = open.stream()
                .map(task -> task.dueAt().orElseThrow())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Workload(
                assignee,
                open.size(),
                (int) due.stream().filter(now::isAfter).count(),
                open.stream().map(task -> remaining(task, now)).reduce(Duration.ZERO, Duration::plus),
                due.get(0));
    }

    /** The step's standard time, less the working time that has gone by since it began. */
    private Duration remaining(ProductionTask task, Instant now) {
        Duration whole = standard.standardOf(task.revision() == 0 ? StepCode.PRODUCE : StepCode.REVISE);
        return task.openStep()
                .map(step -> whole.minus(standard.workingTimeBetween(step.startedAt(), now)))
                .map(rest -> rest.isNegative() ? Duration.ZERO : rest)
                .orElse(whole);
    }
}
