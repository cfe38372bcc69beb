package id.alurkonten.planning.plan;

/** A social-media platform on which the agency publishes (Kanal). */
public enum Channel {
    INSTAGRAM,
    FACEBOOK,
    TIKTOK,
    X,
    YOUTUBE,
    THREADS
}
