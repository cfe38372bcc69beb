package id.alurkonten.planning.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The events that planning writes, as {@code contracts/events} defines them. */
final class Said {

    static final String PLAN_SUBMITTED = "id.alurkonten.PlanSubmitted.v1";
    static final String CONTENT_CANCELLED = "id.alurkonten.ContentCancelled.v1";
    static final String STEP_OVERDUE = "id.alurkonten.StepOverdue.v1";

    private Said() {}

    record PlanSubmitted(
            UUID planId,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<Item> items,
            List<String> contributors,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence) {}

    record Item(UUID contentId, @JsonUnwrapped ItemDetails details, List<String> contributors) {}

    record ContentCancelled(
            UUID contentId,
            UUID planId,
            String reason,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence) {}

    /** Steps 1 to 3: of a research, or of a plan. */
    record StepOverdue(
            UUID researchId,
            UUID planId,
            int step,
            StepCode code,
            Instant dueAt,
            String waitingFor,
            int revision,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence) {}
}
