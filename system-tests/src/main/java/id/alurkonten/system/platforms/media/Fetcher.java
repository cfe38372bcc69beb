package id.alurkonten.system.platforms.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Fetches what a platform was told the address of, as the platform itself does: without any credential. */
public final class Fetcher {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int AT_MOST = 1 << 28;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Optional<URI> base;

    /** @param base in the place of the scheme, host and port of every address: where the agency's public name is none here */
    public Fetcher(Optional<URI> base) {
        this.base = base;
    }

    /** Nothing where it can't be had within 20 s. */
    public Optional<byte[]> fetch(String address) {
        try {
            URI uri = at(URI.create(address.strip()));
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(WITHIN).build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(AT_MOST);
                return response.statusCode() == 200 && bytes.length > 0 ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private URI at(URI address) {
        return base.map(to -> URI.create(to.getScheme() + "://" + to.getRawAuthority() + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())))
                .orElse(address);
    }
}
