package id.alurkonten.approval.policy;

import id.alurkonten.sop.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one policy of the agency, and what it has been. Requests copy its terms when they open. */
@Entity
@Table(name = "approval_policy")
public class Policy {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Embedded
    private PolicyTerms terms = PolicyTerms.ofProcedure();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "policy_id", nullable = false, updatable = false)
    private List<PolicyChange> changes = new ArrayList<>();

    @Version
    private long version;

    public PolicyTerms terms() {
        return terms;
    }

    public long version() {
        return version;
    }

    /** From now on requests open under these terms; those that are open keep theirs. */
    public void change(PolicyTerms to, Actor by, Instant at) {
        if (!to.equals(terms)) {
            terms = to;
            changes.add(new PolicyChange(to, by, at));
        }
    }

    List<PolicyChange> changes() {
        return List.copyOf(changes);
    }
}
