package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens by direct grant, which the local realm allows to scripts; each is kept until shortly before its end. */
final class SignIn {
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(60);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private record Token(String text, long renewAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - renewAtNanos < 0;
        }
    }

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    SignIn(HttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /** @throws Unreachable if Keycloak gives none, with what it answered */
    String tokenOf(String userName) {
        return tokens.compute(userName, (name, kept) -> kept != null && kept.isFresh() ? kept : ask(name))
                .text();
    }

    private Token ask(String userName) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(userName)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = Json.read(response.body());
            if (response.statusCode() != 200) {
                throw new Unreachable("Keycloak gave " + userName + " no token: " + answer);
            }
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
            return new Token(
                    answer.path("access_token").asText(),
                    System.nanoTime() + life.minus(BEFORE_ITS_END).toNanos());
        } catch (IOException e) {
            throw new Unreachable("Keycloak gave " + userName + " no token: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while signing in " + userName, e);
        }
    }

    private static String form(String userName) {
        return Map.of("grant_type", "password", "client_id", "alur-konten", "username", userName, "password", userName)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
