package id.alurkonten.approval.delegation;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where delegations are kept. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

    private static final String ACTIVE = "revokedAt is null and firstDay <= :day and lastDay >= :day";
    private static final String NEWEST_FIRST = " order by firstDay desc, id desc";

    /** For which roles that person stands in on that day, and for whom. */
    Map<Stage, String> standInsOf(String person, LocalDate day) {
        return stream(
                        "delegate = :person and " + ACTIVE,
                        Parameters.with("person", person).and("day", day))
                .map(Delegation::terms)
                .collect(Collectors.toMap(Delegation.Terms::role, Delegation.Terms::delegator));
    }

    Page<Delegation> all(PageQuery page) {
        return page(find("from Delegation" + NEWEST_FIRST), page);
    }

    Page<Delegation> activeOn(LocalDate day, PageQuery page) {
        return page(find(ACTIVE + NEWEST_FIRST, Parameters.with("day", day)), page);
    }

    private static Page<Delegation> page(PanacheQuery<Delegation> query, PageQuery page) {
        return new Page<>(query.page(page.page(), page.size()).list(), page.page(), page.size(), query.count());
    }
}
