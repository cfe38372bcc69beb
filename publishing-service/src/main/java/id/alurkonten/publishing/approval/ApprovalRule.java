package id.alurkonten.publishing.approval;

import id.alurkonten.kit.media.CorruptMedia;
import id.alurkonten.kit.media.Integrity;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.publishing.approval.RefusedApproval.Reason;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import id.alurkonten.sop.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Domain rule 6: publishing takes nobody's word for an approval. Chain, four eyes, hash, control sheet and bytes must
 * all say the same; what does not is refused before anything is archived.
 */
@ApplicationScoped
public class ApprovalRule {

    private static final Set<StepCode> MAKING = Set.of(StepCode.PRODUCE, StepCode.REVISE);

    private final ApprovalConfig config;
    private final MediaStore media;

    ApprovalRule(ApprovalConfig config, MediaStore media) {
        this.config = config;
        this.media = media;
    }

    /**
     * Lets a true approval pass.
     *
     * @throws RefusedApproval with the first thing that is wrong
     */
    public void require(Approval approval, ControlSheet sheet) {
        Design design = design(approval);
        requireHash(approval);
        requireChain(approval);
        requireFourEyes(approval);
        requireSheet(approval, sheet);
        requireBytes(design);
    }

    private static Design design(Approval approval) {
        try {
            return approval.readDesign();
        } catch (IllegalArgumentException e) {
            throw new RefusedApproval(Reason.UNREADABLE_DESIGN, e.getMessage());
        }
    }

    private static void requireHash(Approval approval) {
        String computed;
        try {
            computed = CanonicalJson.sha256(approval.design());
        } catch (IllegalArgumentException e) {
            throw new RefusedApproval(Reason.CONTENT_HASH, "the design has no canonical form: " + e.getMessage());
        }
        if (!computed.equals(approval.contentHash())) {
            throw new RefusedApproval(
                    Reason.CONTENT_HASH, "approved " + approval.contentHash() + ", but the design is " + computed);
        }
    }

    private void requireChain(Approval approval) {
        List<Role> decided = approval.stages().stream().map(StageDecision::role).toList();
        if (config.chains().stream().noneMatch(chain -> chain.stages().equals(decided))) {
            throw new RefusedApproval(Reason.CHAIN, decided + " is not among the chains " + config.chains());
        }
    }

    private static void requireFourEyes(Approval approval) {
        Set<String> deciders = new HashSet<>();
        for (StageDecision stage : approval.stages()) {
            if (approval.contributors().contains(stage.decidedBy())) {
                throw new RefusedApproval(Reason.FOUR_EYES, stage.decidedBy() + " decided on their own work");
            }
            if (!deciders.add(stage.decidedBy())) {
                throw new RefusedApproval(Reason.FOUR_EYES, stage.decidedBy() + " decided two stages");
            }
        }
    }

    private static void requireSheet(Approval approval, ControlSheet sheet) {
        if (sheet.verify() instanceof Verification.Broken broken) {
            throw new RefusedApproval(Reason.CONTROL_SHEET, broken.message().en());
        }
        List<StepRecord> records = sheet.records();
        String own = "content:" + approval.contentId();
        if (refs(records).anyMatch(ref -> ref.startsWith("content:") && !ref.equals(own))) {
            throw new RefusedApproval(Reason.CONTROL_SHEET, "the control sheet is of another content");
        }
        for (StageDecision stage : approval.stages()) {
            if (records.stream()
                    .anyMatch(r -> MAKING.contains(r.code()) && r.actor().id().equals(stage.decidedBy()))) {
                throw new RefusedApproval(Reason.FOUR_EYES, stage.decidedBy() + " made the design, says the sheet");
            }
        }
        List<StepRecord> decisions = records.stream()
                .filter(r -> r.code() == StepCode.APPROVE && r.revision() == approval.revision())
                .toList();
        boolean same = decisions.size() == approval.stages().size();
        for (int i = 0; same && i < decisions.size(); i++) {
            same = isSigned(approval.stages().get(i), decisions.get(i), approval.contentHash());
        }
        if (!same) {
            throw new RefusedApproval(
                    Reason.CONTROL_SHEET, "its step 6 of revision " + approval.revision() + " is not these decisions");
        }
    }

    private static Stream<String> refs(List<StepRecord> records) {
        return records.stream().flatMap(record -> record.output().refs().stream());
    }

    private static boolean isSigned(StageDecision stage, StepRecord record, String contentHash) {
        return record.stage() == stage.role()
                && record.actor().id().equals(stage.decidedBy())
                && Objects.equals(record.actor().onBehalfOf(), stage.onBehalfOf())
                && isSameTime(stage, record)
                && record.output().refs().containsAll(List.of("hash:" + contentHash, "decision:APPROVED"));
    }

    /** A sheet lets no step end before it started: where clocks differ so, it says the start. */
    private static boolean isSameTime(StageDecision stage, StepRecord record) {
        return record.endedAt().equals(stage.decidedAt())
                || (record.endedAt().equals(record.startedAt())
                        && stage.decidedAt().isBefore(record.startedAt()));
    }

    /** Bytes that are not there (yet) refuse nothing: archiving waits for them. Others than were approved do. */
    private void requireBytes(Design design) {
        long left = config.checkOnArrival().asLongValue();
        for (Design.Medium medium : design.media()) {
            left -= sizeOf(medium.sha256());
            if (left < 0) {
                return;
            }
            if (media.verify(medium.sha256()) == Integrity.CORRUPT) {
                throw otherBytes(medium.sha256());
            }
        }
    }

    private long sizeOf(String sha256) {
        try {
            return media.find(sha256).map(MediaObject::size).orElse(0L);
        } catch (CorruptMedia e) {
            throw otherBytes(sha256);
        }
    }

    private static RefusedApproval otherBytes(String sha256) {
        return new RefusedApproval(Reason.BYTES, "the media store holds other bytes as " + sha256);
    }
}
