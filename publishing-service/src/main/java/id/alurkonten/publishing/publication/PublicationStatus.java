package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.publication.PublicationCommand.BEGIN;
import static id.alurkonten.publishing.publication.PublicationCommand.CANCEL;
import static id.alurkonten.publishing.publication.PublicationCommand.CONFIRM;
import static id.alurkonten.publishing.publication.PublicationCommand.DENY;
import static id.alurkonten.publishing.publication.PublicationCommand.DUE;
import static id.alurkonten.publishing.publication.PublicationCommand.FAIL;
import static id.alurkonten.publishing.publication.PublicationCommand.LOSE;
import static id.alurkonten.publishing.publication.PublicationCommand.RESCHEDULE;
import static id.alurkonten.publishing.publication.PublicationCommand.RESUME;
import static id.alurkonten.publishing.publication.PublicationCommand.RETRY;
import static id.alurkonten.publishing.publication.PublicationCommand.SUCCEED;
import static id.alurkonten.publishing.publication.PublicationCommand.TAKE_DOWN;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;
import java.util.Map;

/** Where the publication of a content on one channel stands (Status Unggahan, step 9). */
public enum PublicationStatus {
    SCHEDULED,
    /** An officer is to upload it, and then to confirm. */
    AWAITING_CONFIRMATION,
    /** An upload through the platform's API has begun. */
    IN_PROGRESS,
    PUBLISHED,
    FAILED,
    /** An upload whose outcome was lost: looked up or settled by a person, never repeated blindly. */
    UNKNOWN,
    CANCELLED,
    TAKEN_DOWN;

    private static final Map<PublicationStatus, Map<PublicationCommand, PublicationStatus>> TRANSITIONS = Map.of(
            SCHEDULED,
                    Map.of(
                            DUE, AWAITING_CONFIRMATION,
                            BEGIN, IN_PROGRESS,
                            RESCHEDULE, SCHEDULED,
                            CANCEL, CANCELLED),
            AWAITING_CONFIRMATION,
                    Map.of(
                            CONFIRM, PUBLISHED,
                            RESCHEDULE, SCHEDULED,
                            CANCEL, CANCELLED),
            IN_PROGRESS,
                    Map.of(
                            SUCCEED, PUBLISHED,
                            FAIL, FAILED,
                            LOSE, UNKNOWN),
            UNKNOWN,
                    Map.of(
                            CONFIRM, PUBLISHED,
                            DENY, FAILED,
                            RESUME, IN_PROGRESS,
                            SUCCEED, PUBLISHED,
                            FAIL, FAILED),
            FAILED,
                    Map.of(
                            RETRY, SCHEDULED,
                            RESCHEDULE, SCHEDULED,
                            CANCEL, CANCELLED),
            PUBLISHED, Map.of(TAKE_DOWN, TAKEN_DOWN),
            CANCELLED, Map.of(),
            TAKEN_DOWN, Map.of());

    /**
     * The status after a command.
     *
     * @throws IllegalTransition if this status does not allow it
     */
    public PublicationStatus after(PublicationCommand command) {
        PublicationStatus next = TRANSITIONS.get(this).get(command);
        if (next == null) {
            throw new IllegalTransition(this, command.operation(), operations());
        }
        return next;
    }

    public boolean allows(PublicationCommand command) {
        return TRANSITIONS.get(this).containsKey(command);
    }

    /** The operations that a person may ask for now, as they are called. */
    public List<String> operations() {
        return TRANSITIONS.get(this).keySet().stream()
                .filter(PublicationCommand::byPerson)
                .sorted()
                .map(PublicationCommand::operation)
                .toList();
    }

    /** Whether something of it is, was, or may be on the platform: from then on no cancel reaches the content. */
    public boolean uploadBegan() {
        return switch (this) {
            case IN_PROGRESS, UNKNOWN, PUBLISHED, TAKEN_DOWN -> true;
            case SCHEDULED, AWAITING_CONFIRMATION, FAILED, CANCELLED -> false;
        };
    }

    /** Whether step 9 still goes on for this channel. */
    public boolean isOpen() {
        return switch (this) {
            case SCHEDULED, AWAITING_CONFIRMATION, IN_PROGRESS, FAILED, UNKNOWN -> true;
            case PUBLISHED, CANCELLED, TAKEN_DOWN -> false;
        };
    }
}
