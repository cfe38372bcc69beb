package id.alurkonten.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real Keycloak on loopback with the realm of {@code deploy/keycloak/alurkonten-realm.json}, as a child process that
 * ends with this JVM. Each person's password is the user name.
 */
public final class LocalKeycloak implements AutoCloseable {
    public static final String REALM = "alurkonten";
    public static final String CLIENT = "alur-konten";

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final int port;
    private final ChildProcess server;

    private LocalKeycloak(int port, ChildProcess server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts Keycloak on the database kept in the folder, or on a new one if there is none or the realm file has changed.
     *
     * @param distribution the zip of {@code org.keycloak:keycloak-quarkus-dist}
     * @param dir holds {@code data/} and {@code keycloak.log}
     * @param port 0 for any that is free
     * @throws StartupFailure if it doesn't come up within three minutes
     */
    public static LocalKeycloak start(Path distribution, Path dir, int port) {
        return start(distribution, dir, dir.resolve("keycloak.log"), port);
    }

    static LocalKeycloak start(Path distribution, Path dir, Path logFile, int wantedPort) {
        Path log = logFile.toAbsolutePath();
        Path data = Folders.create(dir).resolve("data");
        KeycloakHome home = KeycloakHome.prepared(distribution, log);
        home.seed(data);
        int port = Ports.orFree(wantedPort);
        ChildProcess server = ChildProcess.start(Launch.of(
                "Keycloak",
                home.command(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=" + Ports.LOOPBACK,
                        "--http-port=" + port,
                        "--hostname=" + baseUrl(port),
                        KeycloakHome.databaseUrl(data)),
                log));
        LocalKeycloak keycloak = new LocalKeycloak(port, server);
        server.awaitReady(READY_WITHIN, keycloak::answers);
        return keycloak;
    }

    public int port() {
        return port;
    }

    /** What tokens have as {@code iss}, and the services as {@code quarkus.oidc.auth-server-url}. */
    public String issuer() {
        return baseUrl(port) + "/realms/" + REALM;
    }

    /**
     * A new access token of a person of the realm, by direct grant.
     *
     * @throws StartupFailure if Keycloak refuses, with what it answered
     */
    public String accessToken(String userName) {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", CLIENT, "username", userName, "password", userName);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartupFailure("Keycloak gave " + userName + " no token: " + response.body());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new StartupFailure("Keycloak gave " + userName + " no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while waiting for a token", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String baseUrl(int port) {
        return "http://localhost:" + port;
    }

    private boolean answers() {
        return Http.answersOk(issuer());
    }
}
