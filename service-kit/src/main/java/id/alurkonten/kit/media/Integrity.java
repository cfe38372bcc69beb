package id.alurkonten.kit.media;

/** The result of reading an object back. */
public enum Integrity {
    /** The bytes hash to the name. */
    INTACT,
    /** There are bytes, and they are not the ones that were stored. */
    CORRUPT,
    /** There is no such object. */
    MISSING
}
