package id.alurkonten.production.task;

/** What can be asked of a task: by people, as the operation is called, or by an event of another service. */
public enum TaskCommand {
    ASSIGN("assign"),
    REASSIGN("reassign"),
    START("start"),
    ADD_MATERIAL("materials"),
    ADD_VERSION("versions"),
    READY("ready"),
    REQUEST_REVISION("request-revision"),
    APPROVE("approve"),
    CANCEL("cancel");

    private final String operation;

    TaskCommand(String operation) {
        this.operation = operation;
    }

    /** The operation's last path segment. */
    public String operation() {
        return operation;
    }

    /** Whether people ask it here; the others are decided elsewhere and only heard of. */
    public boolean isOperation() {
        return switch (this) {
            case ASSIGN, REASSIGN, START, ADD_MATERIAL, ADD_VERSION, READY -> true;
            case REQUEST_REVISION, APPROVE, CANCEL -> false;
        };
    }
}
