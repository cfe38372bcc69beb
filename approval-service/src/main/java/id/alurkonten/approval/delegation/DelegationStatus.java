package id.alurkonten.approval.delegation;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.List;

/** Where a delegation stands on a day. All but REVOKED follow from its dates alone. */
public enum DelegationStatus {
    UPCOMING,
    ACTIVE,
    ENDED,
    REVOKED;

    /**
     * REVOKED, where there is still something to revoke.
     *
     * @throws IllegalTransition when it has ended or was revoked before
     */
    DelegationStatus revoke() {
        return switch (this) {
            case UPCOMING, ACTIVE -> REVOKED;
            case ENDED, REVOKED -> throw new IllegalTransition(this, "revoke", List.of());
        };
    }
}
