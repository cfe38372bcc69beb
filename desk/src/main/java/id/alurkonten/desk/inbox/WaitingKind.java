package id.alurkonten.desk.inbox;

/** What is to be done with it. */
public enum WaitingKind {
    APPROVE,
    DISTRIBUTE,
    START,
    PRODUCE,
    START_REVISION,
    REVISE,
    UPLOAD,
    SETTLE,
    RETRY,
    COMPLETE_RESEARCH,
    DRAW_UP,
    SUBMIT,
    MEND_PLAN
}
