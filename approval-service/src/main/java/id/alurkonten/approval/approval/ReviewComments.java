package id.alurkonten.approval.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where comments are kept. */
@ApplicationScoped
public class ReviewComments implements PanacheRepositoryBase<ReviewComment, UUID> {

    /** All about a content, in the order in which they were written. */
    List<ReviewComment> about(UUID contentId) {
        return list("contentId = ?1 order by writtenAt, id", contentId);
    }
}
