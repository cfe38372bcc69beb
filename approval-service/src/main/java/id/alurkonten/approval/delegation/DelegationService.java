package id.alurkonten.approval.delegation;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Gives and revokes delegations: the admin for any role, the Sekretaris for their own. */
@ApplicationScoped
@Transactional
public class DelegationService {

    /** Of the constraints that there be one stand-in for a role on a day; Hibernate doesn't know their names. */
    private static final String EXCLUSION_VIOLATION = "23P01";

    private final Delegations delegations;
    private final QualityStandard standard;
    private final Clock clock;

    DelegationService(Delegations delegations, QualityStandard standard, Clock clock) {
        this.delegations = delegations;
        this.standard = standard;
        this.clock = clock;
    }

    /** Today, where the agency is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), standard.calendar().zone());
    }

    /** For which roles that person stands in today, and for whom. */
    public Map<Stage, String> standInsOf(String person) {
        return delegations.standInsOf(person, today());
    }

    /** Who is stood in for when the admin names nobody: the office itself, {@code sekretaris}. */
    public static String officeOf(Stage role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public Delegation give(Delegation.Terms terms, Actor by) {
        requireOwn(terms.role(), terms.delegator(), by);
        Delegation delegation = Delegation.give(terms, by.id(), today(), clock.instant());
        try {
            delegations.persistAndFlush(delegation);
        } catch (ConstraintViolationException e) {
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                throw new ProblemException(
                                ProblemType.CONFLICT,
                                "delegation.overlap",
                                terms.role().name())
                        .because(e);
            }
            throw e;
        }
        return delegation;
    }

    public void revoke(UUID id, String ifMatch, Actor by) {
        Delegation delegation = get(id);
        requireOwn(delegation.terms().role(), delegation.terms().delegator(), by);
        Preconditions.require(ifMatch, delegation.version());
        delegation.revoke(by.id(), today(), clock.instant());
    }

    public Delegation get(UUID id) {
        return delegations
                .findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "delegation.not-found", id));
    }

    public Page<Delegation> list(boolean activeOnly, PageQuery page) {
        return activeOnly ? delegations.activeOn(today(), page) : delegations.all(page);
    }

    private static void requireOwn(Stage role, String delegator, Actor by) {
        boolean own = role == Stage.SEKRETARIS && delegator.equals(by.id());
        if (by.role() != Role.ADMIN && !own) {
            throw new ProblemException(ProblemType.FORBIDDEN, "delegation.own-role");
        }
    }
}
