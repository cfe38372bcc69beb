package id.alurkonten.publishing.messaging;

import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.publishing.messaging.Events.CancellationRefused;
import id.alurkonten.publishing.messaging.Events.ContentArchived;
import id.alurkonten.publishing.messaging.Events.ContentPublished;
import id.alurkonten.publishing.messaging.Events.ContentTakenDown;
import id.alurkonten.publishing.messaging.Events.PublicationFailed;
import id.alurkonten.publishing.messaging.Events.StepOverdue;
import id.alurkonten.publishing.publication.FolderEvent;
import id.alurkonten.publishing.publication.Stamp;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the others what happened, in the transaction in which it did: hears it in-process, hands it to the outbox. */
@ApplicationScoped
public class Announcer {

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    void archived(@Observes FolderEvent.Archived event) {
        say(
                Events.CONTENT_ARCHIVED,
                event.stamp(),
                new ContentArchived(
                        event.stamp(),
                        event.revision(),
                        event.archiveId(),
                        event.packageSha256(),
                        event.contentHash(),
                        event.classification()));
    }

    void published(@Observes FolderEvent.Published event) {
        say(
                Events.CONTENT_PUBLISHED,
                event.stamp(),
                new ContentPublished(
                        event.stamp(),
                        event.revision(),
                        event.channel(),
                        event.proof().url(),
                        event.proof().publishedAt(),
                        event.proof().evidence(),
                        event.complete()));
    }

    void failed(@Observes FolderEvent.Failed event) {
        say(
                Events.PUBLICATION_FAILED,
                event.stamp(),
                new PublicationFailed(event.stamp(), event.revision(), event.channel(), event.reason(), true));
    }

    void takenDown(@Observes FolderEvent.TakenDown event) {
        say(
                Events.CONTENT_TAKEN_DOWN,
                event.stamp(),
                new ContentTakenDown(event.stamp(), event.channel(), event.reason()));
    }

    void cancellationRefused(@Observes FolderEvent.CancellationRefused event) {
        say(Events.CANCELLATION_REFUSED, event.stamp(), new CancellationRefused(event.stamp(), event.channel()));
    }

    /** Both steps are Humas's by the procedure, also the one that the system does for them. */
    void overdue(@Observes FolderEvent.Overdue event) {
        say(
                Events.STEP_OVERDUE,
                event.stamp(),
                new StepOverdue(
                        event.stamp(),
                        event.step().number(),
                        event.step(),
                        event.revision(),
                        event.channel().orElse(null),
                        event.dueAt(),
                        Role.HUMAS.name()));
    }

    private void say(String type, Stamp stamp, Object payload) {
        String contentId = stamp.contentId().toString();
        outbox.append(new OutboxEvent(type, contentId, contentId, stamp.occurredAt(), payload));
    }
}
