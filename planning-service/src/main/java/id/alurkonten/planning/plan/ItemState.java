package id.alurkonten.planning.plan;

/** What became of a line of the plan form. How its content fares is another matter: see the view of contents. */
public enum ItemState {
    /** On the form. */
    PLANNED,
    /** Called off; it stays to be seen. */
    CANCELLED,
    /** Taken off the form before anybody else knew of it; kept, not shown. */
    REMOVED
}
