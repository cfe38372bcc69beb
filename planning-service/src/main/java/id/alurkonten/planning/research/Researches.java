package id.alurkonten.planning.research;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The researches. Whoever changes one locks its row first, so that of two at once the later sees what the first did. */
@ApplicationScoped
public class Researches implements PanacheRepositoryBase<Research, UUID> {

    public Research get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    public Research lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    public List<Research> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by completedAt, id", ids);
    }

    public Page<Research> page(Optional<ResearchStatus> status, PageQuery page) {
        PanacheQuery<Research> query = status.map(
                        wanted -> find("status = ?1 order by startedAt desc, id desc", wanted))
                .orElseGet(() -> find("order by startedAt desc, id desc"));
        long total = query.count();
        List<Research> items =
                query.range(page.offset(), page.offset() + page.size() - 1).list();
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** Open ones whose time is over and of which that has not been said. */
    public List<UUID> overdue(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from research r where status = 'OPEN' and due_at < :now and not exists
                          (select 1 from reported_overdue o
                            where o.subject_id = r.id and o.step = 1 and o.started_at = r.started_at)
                        order by due_at limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "not-found.research", id);
    }
}
