package id.alurkonten.production.rest;

import id.alurkonten.production.task.Workload;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lies with one officer. */
@Schema(name = "Workload", description = "Beban kerja seorang PIC")
record WorkloadView(
        String assignee,

        @Schema(description = "Tugas yang menunggu pengerjaan PIC")
        int openTasks,

        @Schema(description = "Di antaranya yang sudah lewat waktu")
        int overdue,

        @Schema(description = "Sisa waktu baku seluruhnya, dalam detik waktu kerja")
        long dueWorkSeconds,

        Instant earliestDueAt) {

    static WorkloadView of(Workload workload) {
        return new WorkloadView(
                workload.assignee(),
                workload.openTasks(),
                workload.overdue(),
                workload.dueWork().toSeconds(),
                workload.earliestDueAt());
    }
}
