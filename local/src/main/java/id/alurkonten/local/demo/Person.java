package id.alurkonten.local.demo;

import id.alurkonten.local.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Someone who is signed in. What they can do reads as the procedure; {@link #get}, {@link #post} and the others do
 * anything else. Paths are as in the API descriptions, after {@code /api/v1/}.
 *
 * <p>Every POST has an Idempotency-Key of its own, unless {@link #withKey} gives one. So one whose answer was lost is
 * sent once more, and so is a GET.
 *
 * <p>Any answer but 2xx throws {@link Refused}; none at all, {@link Unreachable}.
 */
public final class Person implements PlanningSteps, ProductionSteps, ApprovalSteps, PublishingSteps {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final String KEY = "Idempotency-Key";
    private static final Set<String> SENT_AGAIN = Set.of("GET", "POST");

    private final Agency agency;
    private final String userName;
    private final Supplier<String> token;
    private final Map<String, String> headers;
    private final boolean sendsAgain;

    Person(Agency agency, String userName, Supplier<String> token) {
        this(agency, userName, token, Map.of(), true);
    }

    private Person(
            Agency agency, String userName, Supplier<String> token, Map<String, String> headers, boolean sendsAgain) {
        this.agency = agency;
        this.userName = userName;
        this.token = token;
        this.headers = headers;
        this.sendsAgain = sendsAgain;
    }

    public String userName() {
        return userName;
    }

    /** The same person, saying this header with every request. */
    public Person with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Person(agency, userName, token, Map.copyOf(more), sendsAgain);
    }

    /** The same person, who sends everything once, also if the answer is lost. */
    public Person once() {
        return new Person(agency, userName, token, headers, false);
    }

    /** The same person, with this Idempotency-Key for every POST. */
    public Person withKey(String key) {
        return with(KEY, key);
    }

    /** The same person, with this precondition. */
    @Override
    public Person ifMatch(String etag) {
        return with("If-Match", etag);
    }

    @Override
    public Answer get(Service service, String path) {
        return send(request(service, path).GET());
    }

    /** @param body a map, a record or a JSON tree; null for none */
    @Override
    public Answer post(Service service, String path, Object body) {
        return send(withBody("POST", service, path, body));
    }

    @Override
    public Answer put(Service service, String path, Object body) {
        return send(withBody("PUT", service, path, body));
    }

    @Override
    public Answer patch(Service service, String path, Object body) {
        return send(withBody("PATCH", service, path, body));
    }

    @Override
    public Answer delete(Service service, String path) {
        return send(withBody("DELETE", service, path, null));
    }

    /** Any method and body, as they are: for what no well-meaning client would send. */
    public Answer send(String method, Service service, String path, String contentType, byte[] body) {
        return send(withKeyOfItsOwn(method, request(service, path))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Override
    public Answer postFile(Service service, String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "boundary-" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream(file.length + 1_000);
        fields.forEach((name, value) -> part(form, boundary, "name=\"" + name + "\"", "text/plain; charset=UTF-8")
                .writeBytes(value.getBytes(StandardCharsets.UTF_8)));
        part(form, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream")
                .writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", service, path, "multipart/form-data; boundary=" + boundary, form.toByteArray());
    }

    private static ByteArrayOutputStream part(
            ByteArrayOutputStream form, String boundary, String disposition, String contentType) {
        String head = "\r\n--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, contentType);
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        return form;
    }

    private HttpRequest.Builder withBody(String method, Service service, String path, Object body) {
        HttpRequest.Builder request = withKeyOfItsOwn(method, request(service, path));
        return body == null
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.write(body)));
    }

    private HttpRequest.Builder withKeyOfItsOwn(String method, HttpRequest.Builder request) {
        return method.equals("POST") && !headers.containsKey(KEY)
                ? request.header(KEY, UUID.randomUUID().toString())
                : request;
    }

    private HttpRequest.Builder request(Service service, String path) {
        String base = path.startsWith("/") ? "" : "/api/v1/";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(agency.address(service) + base + path))
                .timeout(ANSWERED_WITHIN);
        headers.forEach(request::header);
        String bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private Answer send(HttpRequest.Builder building) {
        HttpRequest request = building.build();
        String what = userName + ": " + request.method() + " " + request.uri();
        try {
            HttpResponse<byte[]> response = sendTwiceIfLost(request);
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            if (answer.status() < 200 || answer.status() > 299) {
                throw new Refused(what, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new Unreachable(what + " had no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(what + " was interrupted", e);
        }
    }

    /** A connection kept from before a service was restarted ends unanswered; the key makes the second sending safe. */
    private HttpResponse<byte[]> sendTwiceIfLost(HttpRequest request) throws IOException, InterruptedException {
        try {
            return agency.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException lost) {
            if (!sendsAgain || !SENT_AGAIN.contains(request.method())) {
                throw lost;
            }
            return agency.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
