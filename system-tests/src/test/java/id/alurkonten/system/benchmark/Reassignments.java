package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalKeycloak;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The command that is measured: production's {@code POST /tasks/{contentId}/reassign}. It reads and writes one aggregate
 * with its control sheet, an event and an idempotency key, and can be repeated for as long as one likes.
 */
final class Reassignments {
    private static final List<String> PEOPLE = List.of("humas1", "humas2", "humas3");

    private final LocalKeycloak keycloak;
    private final String base;
    private final List<UUID> contents;
    private final AtomicIntegerArray turns;
    private volatile String token;

    /** @param contents assigned to the first of the people, as many as are needed for nobody to wait for another */
    Reassignments(Stack stack, List<UUID> contents) {
        this.keycloak = stack.keycloak();
        this.base = stack.service(Service.PRODUCTION).baseUrl() + "/api/v1/tasks/";
        this.contents = contents;
        this.turns = new AtomicIntegerArray(contents.size());
        signIn();
    }

    /** To be done before each round: a token lasts for one, not for all of them. */
    void signIn() {
        token = keycloak.accessToken("koordinator");
    }

    int contents() {
        return contents.size();
    }

    /**
     * Reassigns one content to the next of the people.
     *
     * @param content its number; the same one isn't to be sent twice at once
     * @param name of this command: its key and its reason, by which it is found again
     * @throws IllegalStateException if it isn't accepted
     */
    void send(int content, String name) {
        String body = "{\"assignee\":\"%s\",\"reason\":\"%s\"}"
                .formatted(PEOPLE.get(turns.incrementAndGet(content) % PEOPLE.size()), name);
        try {
            HttpURLConnection http = (HttpURLConnection) URI.create(base + contents.get(content) + "/reassign")
                    .toURL()
                    .openConnection();
            http.setRequestMethod("POST");
            http.setRequestProperty("Authorization", "Bearer " + token);
            http.setRequestProperty("Content-Type", "application/json");
            http.setRequestProperty("Idempotency-Key", name);
            http.setDoOutput(true);
            http.setConnectTimeout(5_000);
            http.setReadTimeout(30_000);
            try (OutputStream out = http.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            require(http.getResponseCode() == 200, http);
            try (InputStream in = http.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean accepted, HttpURLConnection http) throws IOException {
        if (!accepted) {
            String problem = new String(http.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new IllegalStateException("Not accepted: " + http.getResponseCode() + " " + problem);
        }
    }
}
