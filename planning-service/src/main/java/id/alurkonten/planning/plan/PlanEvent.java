package id.alurkonten.planning.plan;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a plan. The view of contents follows all of it; other services are told of some. */
public sealed interface PlanEvent {

    UUID planId();

    /** A line of the form as it reads now: new or rewritten. */
    record ItemWritten(
            UUID planId, UUID contentId, int position, ItemDetails details, long sequence, StepCode step, Instant since)
            implements PlanEvent {}

    /** A line that nobody else knew of was taken off the form. */
    record ItemRemoved(UUID planId, UUID contentId) implements PlanEvent {}

    /**
     * A content was called off.
     *
     * @param announced whether other services know of it and must be told
     */
    record ItemCancelled(UUID planId, UUID contentId, boolean announced, String reason, Actor actor, Instant occurredAt)
            implements PlanEvent {}

    /** Another step is open now: the form was finalized, reopened, or came back. */
    record StepOpened(
            UUID planId, List<UUID> contentIds, StepCode step, long sequence, Instant since, ControlSheet controlSheet)
            implements PlanEvent {}

    /** The form went to the Koordinator (end of step 3). */
    record PlanSubmitted(
            UUID planId,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<SubmittedItem> items,
            List<String> contributors,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence)
            implements PlanEvent {}

    /** A line of a submitted form. */
    record SubmittedItem(UUID contentId, ItemDetails details, List<String> contributors) {}

    /** Step 2 or 3 is still open after its standard time. */
    record PlanOverdue(
            UUID planId,
            StepCode step,
            Instant dueAt,
            String waitingFor,
            ControlSheet controlSheet,
            long sequence,
            Instant occurredAt)
            implements PlanEvent {}
}
