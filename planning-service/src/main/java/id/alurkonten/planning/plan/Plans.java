package id.alurkonten.planning.plan;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The plan forms. Whoever changes one, or the view of one of its contents, locks the form's row first. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<ContentPlan, UUID> {

    public ContentPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    public ContentPlan lock(UUID id) {
        return findLocked(id).orElseThrow(() -> notFound(id));
    }

    public Optional<ContentPlan> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Page<ContentPlan> page(Optional<PlanStatus> status, Optional<String> q, PageQuery page) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        status.ifPresent(wanted -> {
            where.append(" and status = :status");
            parameters.and("status", wanted);
        });
        q.ifPresent(text -> {
            where.append(" and lower(title) like :q escape '\\'");
            parameters.and("q", contains(text));
        });
        PanacheQuery<ContentPlan> query = find(where + " order by createdAt desc, id desc", parameters);
        long total = query.count();
        List<ContentPlan> items =
                query.range(page.offset(), page.offset() + page.size() - 1).list();
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** Those whose open step is over time and of which that has not been said. */
    public List<UUID> overdue(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from content_plan p where status in ('DRAFT', 'FINALIZED', 'RETURNED')
                          and step_due_at < :now and not exists
                          (select 1 from reported_overdue o where o.subject_id = p.id
                            and o.step = case p.status when 'FINALIZED' then 3 else 2 end
                            and o.started_at = p.step_since)
                        order by step_due_at limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** A LIKE pattern that finds the text anywhere, whatever signs it holds. */
    public static String contains(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "not-found.plan", id);
    }
}
