package id.alurkonten.desk.client;

/** Where a content is published; a brand has one name in every language. */
public enum Channel {
    INSTAGRAM("Instagram"),
    FACEBOOK("Facebook"),
    TIKTOK("TikTok"),
    X("X"),
    YOUTUBE("YouTube"),
    THREADS("Threads");

    private final String brand;

    Channel(String brand) {
        this.brand = brand;
    }

    public String brand() {
        return brand;
    }
}
