package id.alurkonten.publishing.channel;

import java.net.URI;

/** A social-media platform the agency publishes on (Kanal), and the page on which an officer uploads to it. */
public enum Channel {
    INSTAGRAM("https://www.instagram.com/"),
    FACEBOOK("https://www.facebook.com/"),
    TIKTOK("https://www.tiktok.com/upload"),
    X("https://x.com/compose/post"),
    YOUTUBE("https://studio.youtube.com/"),
    THREADS("https://www.threads.net/");

    private final URI uploadPage;

    Channel(String uploadPage) {
        this.uploadPage = URI.create(uploadPage);
    }

    public URI uploadPage() {
        return uploadPage;
    }
}
