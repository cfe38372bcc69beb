package id.alurkonten.approval.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.alurkonten.approval.approval.ApprovalEvent;
import id.alurkonten.approval.approval.ApprovalEvent.Circumstances;
import id.alurkonten.approval.approval.Decision;
import id.alurkonten.approval.approval.Design;
import id.alurkonten.approval.approval.RevisionNote;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The events that approval writes, as they are on the wire. */
sealed interface ApprovalPayload {

    /** What all of them carry. */
    record Envelope(
            UUID contentId,
            UUID planId,
            int revision,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence) {

        static Envelope of(Circumstances c) {
            return new Envelope(
                    c.contentId(), c.planId(), c.revision(), c.occurredAt(), c.actor(), c.controlSheet(), c.sequence());
        }
    }

    record StageApproved(
            @JsonUnwrapped Envelope envelope, Stage stage, Stage nextStage, String contentHash, String note)
            implements ApprovalPayload {

        static final String TYPE = "id.alurkonten.StageApproved.v1";

        static StageApproved of(ApprovalEvent.StageApproved event) {
            return new StageApproved(
                    Envelope.of(event.circumstances()),
                    event.stage(),
                    event.nextStage(),
                    event.circumstances().contentHash(),
                    event.note());
        }
    }

    record RevisionRequested(
            @JsonUnwrapped Envelope envelope, Stage stage, String contentHash, List<RevisionNote> notes)
            implements ApprovalPayload {

        static final String TYPE = "id.alurkonten.RevisionRequested.v1";

        static RevisionRequested of(ApprovalEvent.RevisionRequested event) {
            return new RevisionRequested(
                    Envelope.of(event.circumstances()),
                    event.stage(),
                    event.circumstances().contentHash(),
                    event.notes());
        }
    }

    record ContentApproved(
            @JsonUnwrapped Envelope envelope,
            String contentHash,
            Design design,
            List<StageDecision> stages,
            Collection<String> contributors,
            Instant scheduledAt,
            String title,
            String format)
            implements ApprovalPayload {

        static final String TYPE = "id.alurkonten.ContentApproved.v1";

        /** Who decided a stage, and on whose behalf. */
        record StageDecision(Stage role, String decidedBy, String onBehalfOf, Instant decidedAt, String note) {}

        static ContentApproved of(ApprovalEvent.ContentApproved event) {
            return new ContentApproved(
                    Envelope.of(event.circumstances()),
                    event.handover().contentHash(),
                    event.handover().design(),
                    event.decisions().stream().map(ContentApproved::stage).toList(),
                    event.contributors(),
                    event.handover().scheduledAt(),
                    event.handover().title(),
                    event.handover().format());
        }

        private static StageDecision stage(Decision d) {
            return new StageDecision(d.stage(), d.decidedBy(), d.onBehalfOf(), d.decidedAt(), d.note());
        }
    }

    record StepOverdue(
            @JsonUnwrapped Envelope envelope, int step, StepCode code, Instant dueAt, String waitingFor, Stage stage)
            implements ApprovalPayload {

        static final String TYPE = "id.alurkonten.StepOverdue.v1";

        static StepOverdue of(ApprovalEvent.StepOverdue event) {
            return new StepOverdue(
                    Envelope.of(event.circumstances()),
                    StepCode.APPROVE.number(),
                    StepCode.APPROVE,
                    event.dueAt(),
                    event.stage().role().name(),
                    event.stage());
        }
    }
}
