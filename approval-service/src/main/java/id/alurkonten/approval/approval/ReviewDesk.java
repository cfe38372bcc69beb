package id.alurkonten.approval.approval;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What lies on the desk: reading requests, with nothing changed. */
@ApplicationScoped
@Transactional
public class ReviewDesk {

    private final ReviewedContents contents;
    private final ApprovalRequests requests;
    private final ReviewComments comments;
    private final Clock clock;

    ReviewDesk(ReviewedContents contents, ApprovalRequests requests, ReviewComments comments, Clock clock) {
        this.contents = contents;
        this.requests = requests;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * Everything about one content.
     *
     * @param revisions the newest first; at least one
     */
    public record Dossier(ReviewedContent content, List<ApprovalRequest> revisions, List<ReviewComment> comments) {

        public ApprovalRequest latest() {
            return revisions.get(0);
        }

        public List<ApprovalRequest> previous() {
            return revisions.subList(1, revisions.size());
        }

        /** What that person may do with it now, as the API calls it. */
        public List<String> allowedTo(Decider decider) {
            return latest().isDecidableBy(decider)
                    ? List.of(ApprovalCommand.APPROVE.operation(), ApprovalCommand.REQUEST_REVISION.operation())
                    : List.of();
        }
    }

    public Dossier dossier(UUID contentId) {
        List<ApprovalRequest> revisions = requests.revisionsOf(contentId);
        if (revisions.isEmpty()) {
            throw ApprovalService.notFound(contentId);
        }
        return new Dossier(contents.findById(contentId), revisions, comments.about(contentId));
    }

    public Page<ApprovalRequest> list(ApprovalRequests.Filter filter, PageQuery page) {
        return requests.list(filter, clock.instant(), page);
    }
}
