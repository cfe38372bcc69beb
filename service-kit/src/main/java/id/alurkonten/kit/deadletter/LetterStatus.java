package id.alurkonten.kit.deadletter;

/** What has become of a dead letter. */
public enum LetterStatus {
    /** It has not been replayed, or was refused each time. */
    WAITING,
    /** A replay was not refused: nothing is left to do. */
    REPLAYED
}
