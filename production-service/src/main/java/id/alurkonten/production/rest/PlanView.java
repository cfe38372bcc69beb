package id.alurkonten.production.rest;

import id.alurkonten.production.task.PlanStatus;
import id.alurkonten.production.task.ProductionTask;
import id.alurkonten.production.task.ReceivedPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan on the Koordinator's desk. */
@Schema(name = "ReceivedPlan", description = "Borang perencanaan di meja Koordinator")
record PlanView(
        UUID planId,
        String title,
        LocalDate periodStart,
        LocalDate periodEnd,
        PlanStatus status,
        String submittedBy,
        Instant submittedAt,
        @Schema(description = "Alasan dikembalikan") String reason,
        List<TaskView> tasks,
        List<String> allowed) {

    static PlanView of(ReceivedPlan plan, List<ProductionTask> tasks, Instant now) {
        return new PlanView(
                plan.planId(),
                plan.title(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.status(),
                plan.submittedBy(),
                plan.submittedAt(),
                plan.returnReason(),
                tasks.stream().map(task -> TaskView.of(task, now)).toList(),
                plan.status().operations());
    }
}
