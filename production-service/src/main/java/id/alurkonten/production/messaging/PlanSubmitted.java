package id.alurkonten.production.messaging;

import id.alurkonten.production.task.PlanItem;
import id.alurkonten.production.task.Submission;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Planning: the plan form was handed to the Koordinator (step 3). */
public record PlanSubmitted(
        @NotNull UUID planId,
        @NotBlank String title,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid PlanItem> items,
        @NotNull Instant occurredAt,
        @NotNull Actor actor,
        @NotNull ControlSheet controlSheet,
        @Positive long sequence) {

    static final String TYPE = "id.alurkonten.PlanSubmitted.v1";

    Submission submission() {
        return new Submission(planId, title, periodStart, periodEnd, items, occurredAt, actor, controlSheet, sequence);
    }
}
