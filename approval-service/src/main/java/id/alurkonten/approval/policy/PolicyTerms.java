package id.alurkonten.approval.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the policy asks of a request.
 *
 * @param chain the stages it passes
 * @param checklist whether each approval needs its checklist confirmed
 */
@Embeddable
public record PolicyTerms(@Column(name = "approval_chain") ApprovalChain chain, boolean checklist) {

    /** What the procedure itself says (SOP 62/10/SEKRT/2023, step 6). */
    public static PolicyTerms ofProcedure() {
        return new PolicyTerms(ApprovalChain.of(Stage.KOORDINATOR, Stage.SEKRETARIS), false);
    }
}
