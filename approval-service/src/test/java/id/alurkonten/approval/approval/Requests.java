package id.alurkonten.approval.approval;

import id.alurkonten.approval.Designs;
import id.alurkonten.approval.policy.ApprovalChain;
import id.alurkonten.approval.policy.PolicyTerms;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests and people for plain tests; handed over on Friday 11 December 2026 at 08:20:03 in Bandung. */
final class Requests {

    static final Instant HANDED_OVER = Instant.parse("2026-12-11T01:20:03.482Z");
    static final Instant DUE = Instant.parse("2026-12-11T02:20:03.482Z");
    static final Instant DECIDED = Instant.parse("2026-12-11T01:52:40.091Z");
    static final ApprovalChain BOTH = ApprovalChain.of(Stage.KOORDINATOR, Stage.SEKRETARIS);

    static final Decider KOORDINATOR = officer("koordinator", Role.KOORDINATOR);
    static final Decider SEKRETARIS = officer("sekretaris", Role.SEKRETARIS);

    private Requests() {}

    static Decider officer(String id, Role... roles) {
        return new Decider(id, "Nama " + id, Set.of(roles), Map.of());
    }

    static Decider standIn(String id, Stage role, String delegator) {
        return new Decider(id, "Nama " + id, Set.of(Role.HUMAS), Map.of(role, delegator));
    }

    static ReviewedContent content() {
        ReviewedContent content = new ReviewedContent(UUID.fromString("01a20633-2801-7e57-8df3-c321b18bfc1a"));
        content.hear(4);
        return content;
    }

    static ApprovalRequest underReview(ApprovalChain chain, String... contributors) {
        return underReview(content(), 1, new PolicyTerms(chain, false), contributors);
    }

    static ApprovalRequest underReview(
            ReviewedContent content, int revision, PolicyTerms terms, String... contributors) {
        Designs designs = Designs.of(content.contentId()).revision(revision).handedOver(HANDED_OVER);
        Design design = Design.of(designs.design());
        return ApprovalRequest.open(
                content,
                UUID.fromString("01a2061a-6fe1-7a01-9097-62d911a32d45"),
                revision,
                new Handover(
                        design.contentHash(),
                        design,
                        revision,
                        "Hari Antikorupsi Sedunia: Tolak Gratifikasi",
                        "POSTER",
                        "humas3",
                        Instant.parse("2026-12-16T02:00:00Z"),
                        HANDED_OVER),
                List.of(contributors),
                terms,
                designs.sheet(),
                Designs.STANDARD);
    }

    static ApprovalEvent approve(ApprovalRequest request, Decider decider) {
        return request.approve(
                decider, request.handover().contentHash(), new Approval(null, null), DECIDED, Designs.STANDARD);
    }

    static ApprovalEvent requestRevision(ApprovalRequest request, Decider decider) {
        return request.requestRevision(
                decider,
                request.handover().contentHash(),
                new RevisionNotes(List.of(RevisionNote.of("Sebutkan sumber angkanya."))),
                DECIDED,
                Designs.STANDARD);
    }
}
