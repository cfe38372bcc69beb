package id.alurkonten.desk.media;

import id.alurkonten.desk.client.OnBehalf;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.ServiceAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** The stored files, which any of three services can give: whichever is there is asked. */
@ApplicationScoped
public class MediaLibrary {
    private static final List<Service> HOLDERS = List.of(Service.PRODUCTION, Service.PLANNING, Service.PUBLISHING);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(10);

    private static final String PICTURE = "image/*";
    private static final int REMEMBERED = 10_000;

    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final OnBehalf person;
    private final Map<Service, String> addresses = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    MediaLibrary(OnBehalf person, Config config) {
        this.person = person;
        HOLDERS.forEach(service ->
                addresses.put(service, config.getValue("quarkus.rest-client." + service.key() + ".url", String.class)));
    }

    /** What kind of file it is, as its service found when it was stored; a picture where nobody can tell. */
    public String typeOf(String sha256) {
        String known = types.get(sha256);
        if (known != null) {
            return known;
        }
        for (Service holder : HOLDERS) {
            HttpRequest request = request(holder, sha256)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            try {
                HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    String type = answer.headers().firstValue("Content-Type").orElse(PICTURE);
                    remember(sha256, type);
                    return type;
                }
            } catch (IOException isAway) {
                // the next one may be there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return PICTURE;
            }
        }
        return PICTURE;
    }

    /** A file never changes, so neither does its type. */
    private void remember(String sha256, String type) {
        if (types.size() >= REMEMBERED) {
            types.clear();
        }
        types.put(sha256, type);
    }

    /**
     * Opens a file, or a part of it.
     *
     * @param range as in the header, if only a part is wanted
     * @throws ServiceAway if none of the services answers
     */
    public HttpResponse<InputStream> open(String sha256, Optional<String> range) {
        for (Service holder : HOLDERS) {
            HttpRequest.Builder request = request(holder, sha256);
            range.ifPresent(part -> request.header("Range", part));
            try {
                HttpResponse<InputStream> answer =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() < 500) {
                    return answer;
                }
                answer.body().close();
            } catch (IOException isAway) {
                // the next one may be there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceAway("interrupted");
            }
        }
        throw new ServiceAway("no service gave " + sha256);
    }

    private HttpRequest.Builder request(Service holder, String sha256) {
        return HttpRequest.newBuilder(URI.create(addresses.get(holder) + "/api/v1/media/" + sha256))
                .timeout(BEGIN_WITHIN)
                .header("Authorization", "Bearer " + person.bearer());
    }
}
