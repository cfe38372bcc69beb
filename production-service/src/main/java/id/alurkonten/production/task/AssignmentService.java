package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The Koordinator's part (step 4): who makes what, or back to planning with it. */
@ApplicationScoped
@Transactional
public class AssignmentService {

    private final ReceivedPlans plans;
    private final ProductionTasks tasks;
    private final Event<ProductionEvent> events;
    private final QualityStandard standard;
    private final Clock clock;

    AssignmentService(
            ReceivedPlans plans,
            ProductionTasks tasks,
            Event<ProductionEvent> events,
            QualityStandard standard,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.events = events;
        this.standard = standard;
        this.clock = clock;
    }

    /** One line of a bulk assignment. */
    public record PlannedAssignment(UUID contentId, Assignment assignment) {}

    /**
     * Gives a task to an officer.
     *
     * @throws TaskNotFound if there is none
     * @throws ProblemException 400 when it is wanted in the past
     * @throws id.alurkonten.kit.problem.IllegalTransition when it was assigned before, or its plan was given back
     */
    public void assign(UUID contentId, Assignment assignment, Actor by) {
        Instant now = clock.instant();
        UUID planId = tasks.requirePlanOf(contentId);
        if (isPast(assignment, now)) {
            throw ProblemException.invalid("dueAt", "due.past");
        }
        ReceivedPlan plan = plans.requireLocked(planId);
        ProductionTask task = tasks.require(contentId);
        if (task.status().allows(TaskCommand.ASSIGN)) {
            plan.distribute();
        }
        events.fire(task.assign(assignment, by, now, standard));
    }

    /**
     * Gives many tasks of a plan to officers: all, or none of them.
     *
     * @throws ProblemException 400 naming each line that can't be done
     * @throws id.alurkonten.kit.problem.IllegalTransition when the plan was given back
     */
    public void assignAll(UUID planId, List<PlannedAssignment> assignments, Actor by) {
        Instant now = clock.instant();
        plans.requireLocked(planId).distribute();
        Map<UUID, ProductionTask> ofPlan = new HashMap<>();
        tasks.ofPlan(planId).forEach(task -> ofPlan.put(task.contentId(), task));
        requireAll(assignments, ofPlan, now);
        assignments.forEach(
                line -> events.fire(ofPlan.get(line.contentId()).assign(line.assignment(), by, now, standard)));
    }

    /** Gives a task to another. @throws TaskNotFound if there is none */
    public void reassign(UUID contentId, String assignee, String reason, Actor by) {
        events.fire(tasks.require(contentId).reassign(assignee, reason, by, clock.instant()));
    }

    /**
     * Gives a plan back to planning.
     *
     * @throws PlanNotFound if it was never submitted
     * @throws id.alurkonten.kit.problem.IllegalTransition once something of it was assigned
     */
    public void giveBack(UUID planId, String reason, Actor by) {
        ReceivedPlan plan = plans.requireLocked(planId);
        List<ProductionTask> ofPlan = tasks.ofPlan(planId);
        long highest = ofPlan.stream().mapToLong(ProductionTask::sequence).max().orElse(0);
        events.fire(plan.giveBack(reason, by, highest, clock.instant()));
        ofPlan.stream().filter(task -> !task.status().isEnded()).forEach(task -> task.giveBack(plan.sequence()));
    }

    private static void requireAll(List<PlannedAssignment> assignments, Map<UUID, ProductionTask> ofPlan, Instant now) {
        ProblemException problem = ProblemException.validation();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < assignments.size(); i++) {
            PlannedAssignment line = assignments.get(i);
            String field = "assignments[" + i + "].";
            ProductionTask task = ofPlan.get(line.contentId());
            if (task == null) {
                problem.violation(field + "contentId", "assign.not-of-plan");
            } else if (!seen.add(line.contentId())) {
                problem.violation(field + "contentId", "assign.twice");
            } else if (!task.status().allows(TaskCommand.ASSIGN)) {
                problem.violation(
                        field + "contentId", "assign.status", task.status().name());
            }
            if (isPast(line.assignment(), now)) {
                problem.violation(field + "dueAt", "due.past");
            }
        }
        if (problem.hasViolations()) {
            throw problem;
        }
    }

    private static boolean isPast(Assignment assignment, Instant now) {
        return assignment.wantedAt() != null && !assignment.wantedAt().isAfter(now);
    }
}
