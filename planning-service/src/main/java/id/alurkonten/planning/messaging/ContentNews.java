package id.alurkonten.planning.messaging;

import id.alurkonten.planning.content.ContentFacts;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.content.Fact.Archived;
import id.alurkonten.planning.content.Fact.Assignment;
import id.alurkonten.planning.content.Fact.Failed;
import id.alurkonten.planning.content.Fact.Overdue;
import id.alurkonten.planning.content.Fact.Progress;
import id.alurkonten.planning.content.Fact.Refusal;
import id.alurkonten.planning.content.Fact.Shown;
import id.alurkonten.planning.content.Fact.TakenDown;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/** What the other services say of a content: of each event the fields that planning needs, and what they mean for it. */
sealed interface ContentNews {

    UUID contentId();

    ControlSheet controlSheet();

    /** What is known by it. */
    ContentFacts facts();

    /** Step 4 ended; with a reason when it is given to another, which doesn't change how far it has come. */
    record TaskAssigned(
            @NotNull UUID contentId,
            @NotBlank String assignee,
            @NotBlank String outline,
            @NotNull Instant dueAt,
            String reason,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            ContentFacts assigned = ContentFacts.of(new Assignment(sequence, occurredAt, assignee, outline, dueAt));
            return reason == null ? assigned.join(waiting(sequence, occurredAt, ContentStatus.ASSIGNED, 0)) : assigned;
        }
    }

    /** Step 5 began, or step 7 for a later revision. */
    record ProductionStarted(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return revision == 1
                    ? running(sequence, occurredAt, ContentStatus.IN_PRODUCTION, revision, StepCode.PRODUCE, occurredAt)
                    : running(sequence, occurredAt, ContentStatus.IN_REVISION, revision, StepCode.REVISE, occurredAt);
        }
    }

    /** Handed over: step 6 began. */
    record DesignReady(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return running(sequence, occurredAt, ContentStatus.UNDER_REVIEW, revision, StepCode.APPROVE, occurredAt);
        }
    }

    /** One stage of step 6 said yes; the step runs on since the hand-over, which its first line on the sheet tells. */
    record StageApproved(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            Instant handedOver = controlSheet.records().stream()
                    .filter(line -> line.code() == StepCode.APPROVE && line.revision() == revision)
                    .map(StepRecord::startedAt)
                    .findFirst()
                    .orElse(occurredAt);
            return running(sequence, occurredAt, ContentStatus.UNDER_REVIEW, revision, StepCode.APPROVE, handedOver);
        }
    }

    /** Step 6 ended with a no. */
    record RevisionRequested(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return waiting(sequence, occurredAt, ContentStatus.REVISION_REQUESTED, revision);
        }
    }

    /** Step 6 ended with a yes: step 8 began. */
    record ContentApproved(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return running(sequence, occurredAt, ContentStatus.APPROVED, revision, StepCode.ARCHIVE, occurredAt);
        }
    }

    /** Step 8 ended: step 9 begins, at the scheduled time if that is later. */
    record ContentArchived(
            @NotNull UUID contentId,
            @Positive int revision,
            @NotNull UUID archiveId,
            @NotBlank String classification,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return running(sequence, occurredAt, ContentStatus.ARCHIVED, revision, StepCode.PUBLISH, occurredAt)
                    .join(ContentFacts.of(new Archived(sequence, occurredAt, archiveId, classification)));
        }
    }

    /** Step 9 ended on a channel. */
    record ContentPublished(
            @NotNull UUID contentId,
            @NotNull Channel channel,
            @NotBlank String url,
            @NotNull Instant publishedAt,
            String evidence,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return ContentFacts.of(channel, new Shown(sequence, occurredAt, url, publishedAt, evidence));
        }
    }

    record PublicationFailed(
            @NotNull UUID contentId,
            @NotNull Channel channel,
            @NotBlank String reason,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean last,

            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return ContentFacts.of(channel, new Failed(sequence, occurredAt, reason, last));
        }
    }

    record ContentTakenDown(
            @NotNull UUID contentId,
            @NotNull Channel channel,
            @NotBlank String reason,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return ContentFacts.of(channel, new TakenDown(sequence, occurredAt, reason));
        }
    }

    record CancellationRefused(
            @NotNull UUID contentId,
            @NotNull Channel channel,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return ContentFacts.of(new Refusal(sequence, occurredAt));
        }
    }

    record StepOverdue(
            @NotNull UUID contentId,
            @NotNull StepCode code,
            @NotNull Instant dueAt,
            @NotBlank String waitingFor,
            @NotNull Instant occurredAt,
            @NotNull ControlSheet controlSheet,
            @Positive long sequence)
            implements ContentNews {
        @Override
        public ContentFacts facts() {
            return ContentFacts.of(new Overdue(sequence, occurredAt, code, dueAt, waitingFor));
        }
    }

    private static ContentFacts waiting(long sequence, Instant at, ContentStatus status, int revision) {
        return ContentFacts.of(new Progress(sequence, at, status, revision, null, null));
    }

    private static ContentFacts running(
            long sequence, Instant at, ContentStatus status, int revision, StepCode step, Instant since) {
        return ContentFacts.of(new Progress(sequence, at, status, revision, step, since));
    }
}
