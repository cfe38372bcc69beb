package id.alurkonten.production.rest;

import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.task.Assignment;
import id.alurkonten.production.task.OpenStep;
import id.alurkonten.production.task.PlanItem;
import id.alurkonten.production.task.ProductionTask;
import id.alurkonten.production.task.TaskStatus;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task in a list. */
@Schema(name = "Task", description = "Tugas produksi")
record TaskView(
        UUID contentId,
        UUID planId,
        String title,
        ContentFormat format,
        Set<Channel> channels,
        Instant scheduledAt,
        TaskStatus status,

        @Schema(description = "Banyaknya desain yang sudah diserahkan; 0 sebelum yang pertama")
        int revision,

        String suggestedAssignee,
        String assignee,

        @Schema(description = "Kapan pekerjaan berikutnya di meja ini diinginkan")
        Instant dueAt,

        boolean overdue,
        CurrentStep currentStep,

        @Schema(description = "Operasi yang mungkin pada status ini")
        List<String> allowed) {

    /** The step of the procedure that is open; none while the task waits to be started. */
    @Schema(name = "CurrentStep", description = "Langkah SOP yang sedang berjalan")
    record CurrentStep(int step, StepCode code, Instant startedAt, Instant dueAt, boolean overdue) {

        static CurrentStep of(OpenStep step, Instant now) {
            return new CurrentStep(
                    step.code().number(), step.code(), step.startedAt(), step.dueAt(), step.isOverdue(now));
        }
    }

    static TaskView of(ProductionTask task, Instant now) {
        PlanItem item = task.item();
        return new TaskView(
                task.contentId(),
                task.planId(),
                item.title(),
                item.format(),
                item.channels(),
                item.scheduledAt(),
                task.status(),
                task.revision(),
                item.suggestedAssignee(),
                task.assignment().map(Assignment::assignee).orElse(null),
                task.dueAt().orElse(null),
                task.dueAt().filter(now::isAfter).isPresent(),
                task.openStep().map(step -> CurrentStep.of(step, now)).orElse(null),
                task.status().operations());
    }
}
