package id.alurkonten.production.design;

/** A social-media platform the agency publishes on (Kanal). */
public enum Channel {
    INSTAGRAM,
    FACEBOOK,
    TIKTOK,
    X,
    YOUTUBE,
    THREADS
}
