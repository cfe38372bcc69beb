package id.alurkonten.desk.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.server.multipart.FileItem;

/** What is sent with a file. The file goes from the disk to the service without ever being in memory as a whole. */
@ApplicationScoped
public class FileCalls {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(30);

    /** A file as the browser sent it. */
    public record Attached(String name, FileItem content) {}

    /** A file that is stored, by the hash of what it holds. */
    public record Stored(String sha256, String mediaType, long size) {}

    private final OnBehalf person;
    private final Config config;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    FileCalls(OnBehalf person, Config config, ObjectMapper json) {
        this.person = person;
        this.config = config;
        this.json = json;
    }

    /**
     * Puts a file into the media store. What is there already is not stored twice.
     *
     * @throws ServiceRefused if the service doesn't take it
     * @throws ServiceAway if it doesn't answer
     */
    public Stored store(Service service, Attached file) {
        return post(service, "/api/v1/media", UUID.randomUUID().toString(), Map.of(), file, Stored.class);
    }

    /**
     * @param fields go before the file
     * @throws ServiceRefused if the service says no
     * @throws ServiceAway if it says nothing
     */
    public <T> T post(
            Service service,
            String path,
            String key,
            Map<String, List<String>> fields,
            Attached file,
            Class<T> answer) {
        String boundary = UUID.randomUUID().toString();
        try {
            HttpRequest request = person.signed(HttpRequest.newBuilder(URI.create(address(service) + path)))
                    .timeout(DONE_WITHIN)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Idempotency-Key", key)
                    .POST(body(boundary, fields, file))
                    .build();
            HttpResponse<byte[]> answered = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answered.statusCode() < 300) {
                return json.readValue(answered.body(), answer);
            }
            throw ProblemReader.refusal(answered.statusCode(), answered.body(), json);
        } catch (IOException e) {
            throw new ServiceAway(service + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(service + ": interrupted");
        }
    }

    /**
     * Opens what is too large to be held: an archive package.
     *
     * @throws ServiceRefused if the service says no
     * @throws ServiceAway if it says nothing
     */
    public HttpResponse<InputStream> open(Service service, String path) {
        try {
            HttpRequest request = person.signed(HttpRequest.newBuilder(URI.create(address(service) + path)))
                    .timeout(DONE_WITHIN)
                    .build();
            HttpResponse<InputStream> answered = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answered.statusCode() < 300) {
                return answered;
            }
            try (InputStream body = answered.body()) {
                throw ProblemReader.refusal(answered.statusCode(), body.readAllBytes(), json);
            }
        } catch (IOException e) {
            throw new ServiceAway(service + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(service + ": interrupted");
        }
    }

    private String address(Service service) {
        return config.getValue("quarkus.rest-client." + service.key() + ".url", String.class);
    }

    private static BodyPublisher body(String boundary, Map<String, List<String>> fields, Attached file) {
        List<BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> parts.add(text("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"))));
        parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + harmless(file.name()) + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(content(file.content()));
        parts.add(text("\r\n--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher content(FileItem file) {
        try {
            return file.isInMemory()
                    ? BodyPublishers.ofByteArray(file.getInputStream().readAllBytes())
                    : BodyPublishers.ofFile(file.getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name may not end the header that it stands in. */
    private static String harmless(String name) {
        return name == null ? "file" : name.replaceAll("[\\p{Cntrl}\"\\\\]", "_");
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
