package id.alurkonten.desk.client;

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
