package id.alurkonten.publishing.channel;

import java.net.URI;
import java.util.List;

/** A social-media platform the agency publishes on (Kanal), and the page on which an officer uploads to it. */
public enum Channel {
    INSTAGRAM("https://www.instagram.com/", List.of(Account.ACCESS_TOKEN), List.of()),
    FACEBOOK("https://www.facebook.com/", List.of(Account.ACCESS_TOKEN), List.of()),
    TIKTOK(
            "https://www.tiktok.com/upload",
            List.of("clientKey", "clientSecret", Account.REFRESH_TOKEN),
            List.of(Account.ACCESS_TOKEN)),
    X(
            "https://x.com/compose/post",
            List.of("clientId", Account.REFRESH_TOKEN),
            List.of("clientSecret", Account.ACCESS_TOKEN)),
    YOUTUBE(
            "https://studio.youtube.com/",
            List.of("clientId", "clientSecret", Account.REFRESH_TOKEN),
            List.of(Account.ACCESS_TOKEN)),
    THREADS("https://www.threads.net/", List.of(Account.ACCESS_TOKEN), List.of());

    private final URI uploadPage;
    private final List<String> credentials;
    private final List<String> furtherCredentials;

    Channel(String uploadPage, List<String> credentials, List<String> furtherCredentials) {
        this.uploadPage = URI.create(uploadPage);
        this.credentials = credentials;
        this.furtherCredentials = furtherCredentials;
    }

    public URI uploadPage() {
        return uploadPage;
    }

    /** The names of the credentials that its API can't do without, beside the id of the account. */
    public List<String> credentials() {
        return credentials;
    }

    /** The names of those that may be given too. */
    public List<String> furtherCredentials() {
        return furtherCredentials;
    }
}
