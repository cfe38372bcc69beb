package id.alurkonten.approval.approval;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;

/** Where a request for approval stands. It is decided once: every status but PENDING is an end. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REVISION_REQUESTED,
    SUPERSEDED,
    CANCELLED;

    /**
     * The status after that command.
     *
     * @throws IllegalTransition when this status does not allow it
     */
    ApprovalStatus after(ApprovalCommand command) {
        if (this != PENDING) {
            throw new IllegalTransition(this, command.operation(), List.of());
        }
        return switch (command) {
            case PASS_ON -> PENDING;
            case APPROVE -> APPROVED;
            case REQUEST_REVISION -> REVISION_REQUESTED;
            case SUPERSEDE -> SUPERSEDED;
            case CANCEL -> CANCELLED;
        };
    }
}
