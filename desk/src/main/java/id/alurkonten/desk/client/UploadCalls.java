package id.alurkonten.desk.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.desk.client.FileCalls.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** A file that goes to a service in parts (tus 1.0.0), so that what has arrived need not be sent again. */
@ApplicationScoped
public class UploadCalls {
    private static final String UPLOADS = "/api/v1/media/uploads";
    private static final int TOO_MANY = 429;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    /** With the last part the service looks at the whole and stores it. */
    private static final Duration DONE_WITHIN = Duration.ofMinutes(10);

    /** How far a file is, and what was stored once all of it is there. */
    public record Progress(long offset, Stored media) {}

    private final OnBehalf person;
    private final Config config;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    UploadCalls(OnBehalf person, Config config, ObjectMapper json) {
        this.person = person;
        this.config = config;
        this.json = json;
    }

    /**
     * @param key the same when it is begun again because an answer was lost
     * @throws ServiceRefused if the service doesn't take it
     * @throws ServiceAway if it doesn't answer
     */
    public UUID begin(Service service, long length, String key) {
        HttpResponse<byte[]> answer = send(request(service, "")
                .header("Upload-Length", String.valueOf(length))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
        String address = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** @throws ServiceRefused if the service doesn't know it any more */
    public Progress look(Service service, UUID upload) {
        try {
            return json.readValue(send(request(service, "/" + upload).GET()).body(), Progress.class);
        } catch (IOException e) {
            throw new ServiceAway(service + ": " + e.getMessage());
        }
    }

    /** @throws ServiceRefused if it goes on elsewhere (409), or the file isn't one that may be stored */
    public Progress append(Service service, UUID upload, long offset, byte[] part) {
        send(request(service, "/" + upload)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(part)));
        return look(service, upload);
    }

    private HttpRequest.Builder request(Service service, String path) {
        String address = config.getValue("quarkus.rest-client." + service.key() + ".url", String.class);
        return person.signed(HttpRequest.newBuilder(URI.create(address + UPLOADS + path)))
                .timeout(DONE_WITHIN)
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<byte[]> answer = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == TOO_MANY) {
                // to be told: to wait alone would not help
                throw new ServiceRefused(json.readValue(answer.body(), Problem.class));
            }
            if (answer.statusCode() >= 300) {
                throw ProblemReader.refusal(answer.statusCode(), answer.body(), json);
            }
            return answer;
        } catch (IOException e) {
            throw new ServiceAway(built.uri().getHost() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(built.uri().getHost() + ": interrupted");
        }
    }
}
