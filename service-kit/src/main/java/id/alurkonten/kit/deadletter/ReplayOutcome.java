package id.alurkonten.kit.deadletter;

/** What came of a replay. */
public enum ReplayOutcome {
    /** It changed something. */
    APPLIED,
    /** It came too late to change anything. */
    IGNORED,
    /** The event had been handled meanwhile. */
    DUPLICATE,
    /** It cannot be handled, still or again: the letter waits on. */
    REFUSED
}
