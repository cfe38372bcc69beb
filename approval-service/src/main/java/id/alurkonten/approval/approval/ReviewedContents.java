package id.alurkonten.approval.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Where contents under review are kept, and locked. */
@ApplicationScoped
public class ReviewedContents implements PanacheRepositoryBase<ReviewedContent, UUID> {

    private static final String BEGIN = """
            insert into reviewed_content (content_id, highest_sequence, latest_revision, approved, version)
            values (:id, 0, 0, false, 0) on conflict do nothing""";

    /** That content, for this transaction alone, beginning with nothing when it is the first that is heard of it. */
    ReviewedContent lockOrBegin(UUID contentId) {
        getEntityManager()
                .createNativeQuery(BEGIN)
                .setParameter("id", contentId)
                .executeUpdate();
        return lock(contentId).orElseThrow();
    }

    /** That content, for this transaction alone. */
    Optional<ReviewedContent> lock(UUID contentId) {
        return findByIdOptional(contentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts its version up although nothing in its own row changes. */
    void touch(ReviewedContent content) {
        getEntityManager().lock(content, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
