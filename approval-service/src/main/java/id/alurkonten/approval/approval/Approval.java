package id.alurkonten.approval.approval;

import id.alurkonten.kit.problem.ProblemException;

/**
 * A yes.
 *
 * @param note a remark; null when there is none
 * @param checklist what was looked at; null when nothing was ticked
 */
public record Approval(String note, Checklist checklist) {

    /**
     * What the officer has looked at before saying yes.
     *
     * @param publicInformation it is public information, and correct
     * @param personalDataConsent whoever can be recognised has agreed
     * @param brandGuideline it keeps the agency's guideline
     */
    public record Checklist(boolean publicInformation, boolean personalDataConsent, boolean brandGuideline) {}

    /**
     * Lets it pass when the checklist is as the policy asks; what is ticked must be ticked wholly, asked for or not.
     *
     * @throws ProblemException 400 naming what is not confirmed
     */
    void requireChecklist(boolean demanded) {
        if (checklist == null) {
            if (demanded) {
                throw ProblemException.invalid("checklist", "checklist.required");
            }
            return;
        }
        ProblemException problem = ProblemException.validation();
        require(checklist.publicInformation(), "checklist.publicInformation", problem);
        require(checklist.personalDataConsent(), "checklist.personalDataConsent", problem);
        require(checklist.brandGuideline(), "checklist.brandGuideline", problem);
        if (problem.hasViolations()) {
            throw problem;
        }
    }

    private static void require(boolean confirmed, String field, ProblemException problem) {
        if (!confirmed) {
            problem.violation(field, "checklist.not-confirmed");
        }
    }
}
