package id.alurkonten.approval.delegation;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A dated, documented stand-in for a role (Pelaksana Harian). Days are the agency's, both inclusive. */
@Entity
@Table(name = "delegation")
public class Delegation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Stage role;

    private String delegator;
    private String delegate;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String basis;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private long version;

    /** What a delegation says, before it is one. */
    public record Terms(Stage role, String delegator, String delegate, LocalDate from, LocalDate to, String basis) {}

    protected Delegation() {}

    private Delegation(Terms terms, String createdBy, Instant createdAt) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.role = terms.role();
        this.delegator = terms.delegator();
        this.delegate = terms.delegate();
        this.firstDay = terms.from();
        this.lastDay = terms.to();
        this.basis = terms.basis();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /**
     * A new delegation.
     *
     * @throws ProblemException 400 when nobody would stand in, or never, or only in the past
     */
    static Delegation give(Terms terms, String createdBy, LocalDate today, Instant now) {
        if (terms.delegate().equals(terms.delegator())) {
            throw ProblemException.invalid("delegate", "delegation.same-person");
        }
        if (terms.to().isBefore(terms.from())) {
            throw ProblemException.invalid("to", "delegation.dates");
        }
        if (terms.to().isBefore(today)) {
            throw ProblemException.invalid("to", "delegation.past");
        }
        return new Delegation(terms, createdBy, now);
    }

    /** Ends it before its time; what was decided under it stays decided. */
    void revoke(String by, LocalDate today, Instant now) {
        statusOn(today).revoke();
        revokedBy = by;
        revokedAt = now;
    }

    public DelegationStatus statusOn(LocalDate day) {
        if (revokedAt != null) {
            return DelegationStatus.REVOKED;
        }
        if (day.isBefore(firstDay)) {
            return DelegationStatus.UPCOMING;
        }
        return day.isAfter(lastDay) ? DelegationStatus.ENDED : DelegationStatus.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Terms terms() {
        return new Terms(role, delegator, delegate, firstDay, lastDay, basis);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who revoked it; null while nobody has. */
    public String revokedBy() {
        return revokedBy;
    }

    /** When it was revoked; null while it is not. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
