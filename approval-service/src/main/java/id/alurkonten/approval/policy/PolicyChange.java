package id.alurkonten.approval.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.sop.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody changed the policy to these terms. */
@Entity
@Immutable
@Table(name = "policy_change")
public class PolicyChange {

    @Id
    private UUID id;

    @Embedded
    private PolicyTerms terms;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PolicyChange() {}

    PolicyChange(PolicyTerms terms, Actor by, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.terms = terms;
        this.changedBy = by.id();
        this.changedByName = by.name();
        this.changedAt = at;
    }

    public PolicyTerms terms() {
        return terms;
    }

    public String changedBy() {
        return changedBy;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
