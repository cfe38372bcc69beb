package id.alurkonten.approval.approval;

/** What can be done with a request for approval, by a person or by what other services say. */
public enum ApprovalCommand {
    /** Approve a stage that is not the last one. */
    PASS_ON("approve"),
    /** Approve the last stage. */
    APPROVE("approve"),
    REQUEST_REVISION("request-revision"),
    /** A newer design was handed over. */
    SUPERSEDE("supersede"),
    /** The content was called off. */
    CANCEL("cancel");

    private final String operation;

    ApprovalCommand(String operation) {
        this.operation = operation;
    }

    /** As the API calls it. */
    public String operation() {
        return operation;
    }
}
