package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.production.limits.Finding;
import java.util.List;

/**
 * When a design can be handed over: it was made for this revision, every channel has its variant, a format that needs
 * files has them, and nothing breaks a limit that blocks.
 */
final class HandOverRule {

    private HandOverRule() {}

    /** @throws ProblemException naming everything that is in the way, not the first thing alone */
    static void require(DesignVersion version, int revision, PlanItem item, List<Finding> findings) {
        if (version.revision() != revision) {
            throw ProblemException.invalid("version", "version.of-earlier-revision", version.number(), revision);
        }
        ProblemException problem = ProblemException.validation();
        version.design()
                .missing(item.channels())
                .forEach(channel -> problem.violation("variants", "variant.missing", channel.name()));
        if (item.format().needsMedia() && version.design().isTextOnly()) {
            problem.violation("media", "media.needed", item.format().name());
        }
        findings.stream()
                .filter(Finding::blocks)
                .forEach(finding ->
                        problem.violation(finding.field(), finding.rule().messageKey(), finding.messageArguments()));
        if (problem.hasViolations()) {
            throw problem;
        }
    }
}
