package id.alurkonten.planning.plan;

/** What can happen to a plan: what persons ask of it, and what the news of its contents does to it. */
public enum PlanCommand {
    EDIT("edit", true),
    FINALIZE("finalize", true),
    REOPEN("reopen", true),
    SUBMIT("submit", true),
    CANCEL("cancel", true),
    /** The Koordinator gave the form back (PlanReturned). */
    RETURN("return", false),
    /** The last of its items was assigned. */
    DISTRIBUTE("distribute", false),
    /** The last of its items ended. */
    COMPLETE("complete", false),
    /** An item that was thought to have ended goes on (CancellationRefused). */
    RESUME("resume", false);

    private final String operation;
    private final boolean asked;

    PlanCommand(String operation, boolean asked) {
        this.operation = operation;
        this.asked = asked;
    }

    /** As the operation is called in the API. */
    public String operation() {
        return operation;
    }

    /** Whether a person of Humas can ask for it here. */
    boolean isAsked() {
        return asked;
    }
}
