package id.alurkonten.approval.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the policy is kept. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, Integer> {

    Policy current() {
        return findById(Policy.ONLY);
    }

    List<PolicyChange> latestChanges(int atMost) {
        return getEntityManager()
                .createQuery("from PolicyChange order by changedAt desc, id desc", PolicyChange.class)
                .setMaxResults(atMost)
                .getResultList();
    }
}
