package id.alurkonten.system.faults.oracle;

import java.util.List;

/** Holds all that was seen against each other, and states each invariant by itself. */
public final class Oracle {
    private static final List<Family> FAMILIES = List.of(
            new CommandEffects(),
            new Answers(),
            new OnceEach(),
            new Outboxes(),
            new Order(),
            new Sheets(),
            new Hearing(),
            new PassedOn(),
            new PlanningSaid(),
            new ProductionSaid(),
            new ApprovalSaid(),
            new PublishingSaid(),
            new Approvals(),
            new Uploads(),
            new Bytes(),
            new PlanningView(),
            new Goals(),
            new Stuck(),
            new DeadLetters());

    private Oracle() {}

    public static Verdict judge(Evidence evidence) {
        Findings findings = new Findings();
        FAMILIES.forEach(family -> family.judge(evidence, findings));
        return findings.verdict();
    }
}
