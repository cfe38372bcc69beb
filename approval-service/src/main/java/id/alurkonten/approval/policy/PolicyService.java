package id.alurkonten.approval.policy;

import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.sop.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Reads and changes the policy. */
@ApplicationScoped
@Transactional
public class PolicyService {

    private static final int CHANGES_SHOWN = 20;

    private final Policies policies;
    private final Clock clock;

    PolicyService(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The policy with its latest changes, newest first. */
    public record Current(PolicyTerms terms, long version, List<PolicyChange> changes) {}

    public Current current() {
        Policy policy = policies.current();
        return new Current(policy.terms(), policy.version(), policies.latestChanges(CHANGES_SHOWN));
    }

    /** What a request that opens now is asked. */
    public PolicyTerms terms() {
        return policies.current().terms();
    }

    public Current change(String ifMatch, PolicyTerms to, Actor by) {
        Policy policy = policies.current();
        Preconditions.require(ifMatch, policy.version());
        policy.change(to, by, clock.instant());
        policies.flush();
        return current();
    }
}
