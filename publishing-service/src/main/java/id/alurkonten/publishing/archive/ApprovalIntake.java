package id.alurkonten.publishing.archive;

import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.ApprovalRule;
import id.alurkonten.publishing.approval.RefusedApproval;
import id.alurkonten.publishing.approval.RefusedApproval.Reason;
import id.alurkonten.publishing.publication.ContentFolder;
import id.alurkonten.publishing.publication.ContentFolders;
import id.alurkonten.publishing.publication.FolderStatus;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Takes in what was approved, if it was, and has it archived. */
@ApplicationScoped
public class ApprovalIntake {

    private final ContentFolders folders;
    private final ApprovalRule rule;
    private final ArchiveJobs jobs;
    private final QualityStandard standard;
    private final Event<ArchiveRequested> requested;
    private final Clock clock;

    ApprovalIntake(
            ContentFolders folders,
            ApprovalRule rule,
            ArchiveJobs jobs,
            QualityStandard standard,
            Event<ArchiveRequested> requested,
            Clock clock) {
        this.folders = folders;
        this.rule = rule;
        this.jobs = jobs;
        this.standard = standard;
        this.requested = requested;
        this.clock = clock;
    }

    /**
     * Opens the content's folder; false if it was called off before, or is in already.
     *
     * @throws RefusedApproval if it is not to be believed (domain rule 6)
     */
    @Transactional
    public boolean accept(Approval approval, ControlSheet sheet, long sequence) {
        Optional<ContentFolder> known = folders.lockEvenIfNew(approval.contentId());
        if (known.isPresent() && isStale(approval, known.get())) {
            known.get().seen(sequence);
            return false;
        }
        rule.require(approval, sheet);
        if (known.isPresent()) {
            throw new RefusedApproval(
                    Reason.ARCHIVED_BEFORE, "an earlier revision was approved; an approved design is not revised");
        }
        folders.persistAndFlush(ContentFolder.approved(approval, sheet, sequence, standard));
        jobs.request(approval.contentId(), clock.instant());
        requested.fire(new ArchiveRequested());
        return true;
    }

    private static boolean isStale(Approval approval, ContentFolder folder) {
        return folder.status() == FolderStatus.CANCELLED
                || folder.approval()
                        .filter(known -> approval.revision() <= known.revision())
                        .isPresent();
    }
}
