package id.alurkonten.publishing.approval;

/** An approval that publishing does not believe (domain rule 6). Nothing of it is archived or uploaded. */
public class RefusedApproval extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        UNREADABLE_DESIGN,
        CONTENT_HASH,
        CHAIN,
        FOUR_EYES,
        CONTROL_SHEET,
        BYTES,
        ARCHIVED_BEFORE
    }

    private final Reason reason;

    public RefusedApproval(Reason reason, String detail) {
        super("refused approval: " + reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
