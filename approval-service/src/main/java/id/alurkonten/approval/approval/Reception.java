package id.alurkonten.approval.approval;

import id.alurkonten.approval.policy.PolicyService;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Takes in what the other desks pass on: designs to decide on, and contents called off. */
@ApplicationScoped
@Transactional
public class Reception {

    private final ReviewedContents contents;
    private final ApprovalRequests requests;
    private final PolicyService policy;
    private final QualityStandard standard;
    private final Clock clock;

    Reception(
            ReviewedContents contents,
            ApprovalRequests requests,
            PolicyService policy,
            QualityStandard standard,
            Clock clock) {
        this.contents = contents;
        this.requests = requests;
        this.policy = policy;
        this.standard = standard;
        this.clock = clock;
    }

    /** A design, and all that came with it; the sheet is intact and the hash is the design's. */
    public record Incoming(
            UUID contentId,
            UUID planId,
            int revision,
            Handover handover,
            Collection<String> contributors,
            ControlSheet controlSheet,
            long sequence) {}

    /** Opens a request at the first stage; a design that is not the newest, or of an ended content, changes nothing. */
    public Outcome receive(Incoming design) {
        ReviewedContent content = contents.lockOrBegin(design.contentId());
        content.hear(design.sequence());
        if (!content.awaits(design.revision())) {
            return Outcome.IGNORED;
        }
        SortedSet<String> contributors = new TreeSet<>(design.contributors());
        Optional<ApprovalRequest> previous = requests.latestOf(design.contentId());
        previous.ifPresent(request -> {
            contributors.addAll(request.contributors());
            if (request.status() == ApprovalStatus.PENDING) {
                request.supersede(clock.instant());
            }
        });
        // Hibernate inserts before it updates; the older request must have left PENDING by then.
        requests.flush();
        requests.persist(ApprovalRequest.open(
                content,
                design.planId(),
                design.revision(),
                design.handover(),
                contributors,
                policy.terms(),
                design.controlSheet(),
                standard));
        return Outcome.APPLIED;
    }

    /** Calls it off; also one that is not known yet, so that a design that comes later opens nothing. */
    public Outcome cancel(UUID contentId, String reason, Instant at, long sequence) {
        ReviewedContent content = contents.lockOrBegin(contentId);
        content.hear(sequence);
        if (content.isCancelled()) {
            return Outcome.IGNORED;
        }
        content.cancel(reason, at);
        requests.latestOf(contentId)
                .filter(request -> request.status() == ApprovalStatus.PENDING)
                .ifPresent(request -> request.cancel(clock.instant()));
        return Outcome.APPLIED;
    }
}
