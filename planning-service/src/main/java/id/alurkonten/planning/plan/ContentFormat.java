package id.alurkonten.planning.plan;

/** What kind of content an item is (Format). */
public enum ContentFormat {
    POSTER,
    INFOGRAPHIC,
    CAROUSEL,
    PHOTO,
    SHORT_VIDEO,
    VIDEO,
    STORY,
    THREAD,
    TEXT
}
