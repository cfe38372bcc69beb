package id.alurkonten.production.limits;

/** What a broken limit means. */
public enum Severity {
    /** The platform would refuse it: the design can't be handed over. */
    BLOCK,
    /** Shown beside the design; people decide. */
    WARN
}
