package id.alurkonten.system.faults;

/** Where the driver took a content, and where it must be found when all is quiet. */
public enum Goal {
    PUBLISHED,
    CANCELLED,
    /** A cancel and the first upload ran against each other; one of them came first. */
    CANCELLED_OR_PUBLISHED,
    TAKEN_DOWN,
    /** Its plan went back to whoever wrote it, and stays there. */
    RETURNED,
    /** Left where it was, by a driver that could not go on; a finding says why. */
    ABANDONED
}
