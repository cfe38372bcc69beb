package id.alurkonten.production.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The plans on the desk. Whoever assigns, returns or receives takes the plan's lock first: so nothing is assigned of a
 * plan while it goes back.
 */
@ApplicationScoped
public class ReceivedPlans implements PanacheRepositoryBase<ReceivedPlan, UUID> {

    /** The plan, with nobody else at it until this transaction ends. */
    Optional<ReceivedPlan> lock(UUID planId) {
        return findByIdOptional(planId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws PlanNotFound if it was never submitted */
    ReceivedPlan requireLocked(UUID planId) {
        return lock(planId).orElseThrow(() -> new PlanNotFound(planId));
    }
}
