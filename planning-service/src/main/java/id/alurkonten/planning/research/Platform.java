package id.alurkonten.planning.research;

/** Where an issue was looked for: the SOP names the first five (step 1). */
public enum Platform {
    INSTAGRAM,
    TIKTOK,
    X,
    YOUTUBE,
    GOOGLE,
    OTHER
}
