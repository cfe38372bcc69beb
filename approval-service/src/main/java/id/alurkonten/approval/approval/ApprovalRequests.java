package id.alurkonten.approval.approval;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where requests for approval are kept. */
@ApplicationScoped
public class ApprovalRequests implements PanacheRepositoryBase<ApprovalRequest, UUID> {

    /**
     * Which requests somebody wants to see; null is any.
     *
     * @param mine only those that this person may decide now
     * @param overdue whether the standard time is over and the decision is not made
     */
    public record Filter(ApprovalStatus status, Stage stage, Decider mine, Boolean overdue) {

        /** What waits is read in the order in which it must be done, anything else newest first. */
        private String order() {
            boolean waiting = mine != null || status == ApprovalStatus.PENDING || Boolean.TRUE.equals(overdue);
            return waiting ? "r.deadline.dueAt, r.id" : "r.deadline.dueAt desc, r.id desc";
        }
    }

    Optional<ApprovalRequest> latestOf(UUID contentId) {
        return find("content.contentId = ?1 order by revision desc", contentId).firstResultOptional();
    }

    /** All revisions of a content, the newest first. */
    List<ApprovalRequest> revisionsOf(UUID contentId) {
        return list("content.contentId = ?1 order by revision desc", contentId);
    }

    /** Of which contents the standard time is over, and nobody has been told. */
    List<UUID> overdueContents(Instant now, int atMost) {
        return getEntityManager()
                .createQuery("""
                        select r.content.contentId from ApprovalRequest r
                        where r.status = PENDING and r.deadline.dueAt < :now and r.deadline.reportedAt is null
                        order by r.deadline.dueAt""", UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    Page<ApprovalRequest> list(Filter filter, Instant now, PageQuery page) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (filter.status() != null) {
            conditions.add("r.status = :status");
            parameters.and("status", filter.status());
        }
        if (filter.stage() != null) {
            conditions.add("r.stage = :stage");
            parameters.and("stage", filter.stage());
        }
        if (filter.overdue() != null) {
            conditions.add((filter.overdue() ? "" : "not ") + "(r.status = PENDING and r.deadline.dueAt < :now)");
            parameters.and("now", now);
        }
        if (filter.mine() != null) {
            conditions.add("r.status = PENDING and r.stage in :mine and :me not in indices(r.fourEyes.parts)");
            parameters
                    .and("mine", filter.mine().stages())
                    .and("me", filter.mine().id());
        }
        String where = "from ApprovalRequest r where " + String.join(" and ", conditions);
        PanacheQuery<ApprovalRequest> query = find(where + " order by " + filter.order(), parameters);
        return new Page<>(query.page(page.page(), page.size()).list(), page.page(), page.size(), query.count());
    }
}
