package id.alurkonten.kit.event;

/** What an event did here. */
public enum Outcome {
    /** It changed something. */
    APPLIED,
    /** It came late, twice or after the end, and changed nothing. */
    IGNORED
}
