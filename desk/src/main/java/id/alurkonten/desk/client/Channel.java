package id.alurkonten.desk.client;

public enum Channel {
    INSTAGRAM,
    FACEBOOK,
    TIKTOK,
    X,
    YOUTUBE,
    THREADS
}
