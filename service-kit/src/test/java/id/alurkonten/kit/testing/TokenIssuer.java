package id.alurkonten.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issuer of access tokens that looks to a service like the agency's realm: discovery document and keys over HTTP,
 * tokens signed with a real key. Journeys meet the real Keycloak; here tokens must also be made that it never would.
 */
public final class TokenIssuer implements AutoCloseable {

    public static final String AUDIENCE = "alur-konten";
    private static final String KEY_ID = "test-key";
    private static final KeyPair KEYS = rsa();
    private static final KeyPair OTHER_KEYS = rsa();
    /** Set when a service under test starts; tokens are made in the same process. */
    private static volatile String issuer;

    private final HttpServer server;

    private TokenIssuer(HttpServer server) {
        this.server = server;
    }

    static TokenIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/alurkonten";
            server.createContext(
                    "/realms/alurkonten/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/realms/alurkonten/certs", exchange -> answer(exchange, keys()));
            server.start();
            return new TokenIssuer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return issuer;
    }

    /** A good token of that person with those realm roles. */
    public static String token(String person, String... roles) {
        return token(person, issuer, AUDIENCE, Duration.ofMinutes(30), KEYS, roles);
    }

    public static String expired(String person, String... roles) {
        return token(person, issuer, AUDIENCE, Duration.ofMinutes(-5), KEYS, roles);
    }

    public static String forAnotherAudience(String person, String... roles) {
        return token(person, issuer, "account", Duration.ofMinutes(30), KEYS, roles);
    }

    public static String ofAnotherIssuer(String person, String... roles) {
        return token(person, issuer + "-other", AUDIENCE, Duration.ofMinutes(30), KEYS, roles);
    }

    /** Signed by somebody who has not our key, but names it. */
    public static String signedWithAnotherKey(String person, String... roles) {
        return token(person, issuer, AUDIENCE, Duration.ofMinutes(30), OTHER_KEYS, roles);
    }

    /** The classic: {@code alg=none}, and no signature. */
    public static String unsigned(String person, String... roles) {
        String payload = token(person, roles).split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + payload + ".";
    }

    private static String token(
            String person, String from, String audience, Duration validity, KeyPair keys, String... roles) {
        Instant now = Instant.now();
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(roles))))
                .issuer(from)
                .subject(person + "-subject")
                .audience(Set.of(audience))
                .claim("preferred_username", person)
                .claim("name", "Nama " + person)
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.plus(validity))
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static String discovery() {
        return """
            {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth",
             "response_types_supported":["code"],"subject_types_supported":["public"],
             "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private static String keys() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
            {"keys":[{"kid":"%s","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
