package id.alurkonten.approval.approval;

import id.alurkonten.approval.delegation.DelegationService;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What people do at step 6: approve, request a revision, comment. */
@ApplicationScoped
@Transactional
public class ApprovalService {

    private final ReviewedContents contents;
    private final ApprovalRequests requests;
    private final ReviewComments comments;
    private final DelegationService delegations;
    private final QualityStandard standard;
    private final Clock clock;
    private final Event<ApprovalEvent> events;

    ApprovalService(
            ReviewedContents contents,
            ApprovalRequests requests,
            ReviewComments comments,
            DelegationService delegations,
            QualityStandard standard,
            Clock clock,
            Event<ApprovalEvent> events) {
        this.contents = contents;
        this.requests = requests;
        this.comments = comments;
        this.delegations = delegations;
        this.standard = standard;
        this.clock = clock;
        this.events = events;
    }

    /** That person, with whoever they stand in for today. */
    public Decider decider(String id, String name, Set<Role> roles) {
        return new Decider(id, name, roles, delegations.standInsOf(id));
    }

    public void approve(UUID contentId, String contentHash, Approval approval, Decider decider) {
        lock(contentId);
        say(latest(contentId).approve(decider, contentHash, approval, clock.instant(), standard));
    }

    public void requestRevision(UUID contentId, String contentHash, RevisionNotes notes, Decider decider) {
        lock(contentId);
        say(latest(contentId).requestRevision(decider, contentHash, notes, clock.instant(), standard));
    }

    public ReviewComment comment(UUID contentId, String author, String authorName, String text) {
        ReviewedContent content = lock(contentId);
        latest(contentId);
        ReviewComment comment = new ReviewComment(content, author, authorName, text, clock.instant());
        comments.persist(comment);
        contents.touch(content);
        return comment;
    }

    /** The version that the caller is answered with counts this change. */
    private void say(ApprovalEvent event) {
        requests.flush();
        events.fire(event);
    }

    private ReviewedContent lock(UUID contentId) {
        return contents.lock(contentId).orElseThrow(() -> notFound(contentId));
    }

    private ApprovalRequest latest(UUID contentId) {
        return requests.latestOf(contentId).orElseThrow(() -> notFound(contentId));
    }

    static ProblemException notFound(UUID contentId) {
        return new ProblemException(ProblemType.NOT_FOUND, "approval.not-found", contentId);
    }
}
