package id.alurkonten.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what, as a table: a line for each operation, its operationId and the roles that may. Every operation of the
 * service is called with every role and with every kind of bad token; an operation that the table does not name fails,
 * and so does a line without its operation.
 */
public final class AccessMatrix {

    private static final List<String> ROLES = List.of("humas", "koordinator", "sekretaris", "admin", "auditor");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    private static final String SOME_ID = "01940000-0000-7000-8000-000000000000";
    private static final String SOME_HASH = "a".repeat(64);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Operation(String id, String method, String path, boolean multipart, boolean endless) {}

    private record Answer(int status, String contentType) {}

    private AccessMatrix() {}

    /** Checks the running service against the table, and fails with every difference at once. */
    public static void assertPolicy(String table) {
        Map<String, Set<String>> policy = parse(table);
        List<Operation> operations = operations();
        assertThat(operations.stream().map(Operation::id).toList())
                .as("every operation has a line, every line its operation")
                .containsExactlyInAnyOrderElementsOf(policy.keySet());

        List<String> differences = new ArrayList<>();
        for (Operation operation : operations) {
            badTokens().forEach((kind, token) -> {
                Answer answer = call(operation, token);
                if (answer.status() != 401 || !isProblem(answer)) {
                    differences.add("%s with %s: %s".formatted(operation.id(), kind, answer.status()));
                }
            });
            for (String role : ROLES) {
                Answer answer = call(operation, TokenIssuer.token("someone-" + role, role));
                boolean refused = answer.status() == 403;
                boolean may = policy.get(operation.id()).contains(role);
                if (refused == may || answer.status() == 401 || answer.status() >= 500) {
                    differences.add("%s as %s: %s, but the table says %s"
                            .formatted(operation.id(), role, answer.status(), may ? "may" : "may not"));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Map<String, Set<String>> parse(String table) {
        Map<String, Set<String>> policy = new TreeMap<>();
        table.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            List<String> words = Arrays.asList(line.split("\\s+"));
            List<String> roles = words.subList(1, words.size());
            policy.put(words.get(0), roles.equals(List.of("all")) ? Set.copyOf(ROLES) : new TreeSet<>(roles));
        });
        return policy;
    }

    private static Map<String, String> badTokens() {
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("no token", "");
        tokens.put("an expired token", TokenIssuer.expired("humas1", ROLES.toArray(String[]::new)));
        tokens.put("another audience", TokenIssuer.forAnotherAudience("humas1", ROLES.toArray(String[]::new)));
        tokens.put("another issuer", TokenIssuer.ofAnotherIssuer("humas1", ROLES.toArray(String[]::new)));
        tokens.put("another key", TokenIssuer.signedWithAnotherKey("humas1", ROLES.toArray(String[]::new)));
        tokens.put("alg=none", TokenIssuer.unsigned("humas1", ROLES.toArray(String[]::new)));
        return tokens;
    }

    private static List<Operation> operations() {
        JsonPath api = given().accept("application/json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, value) -> {
            if (METHODS.contains(method)) {
                Map<?, ?> operation = (Map<?, ?>) value;
                operations.add(new Operation(
                        String.valueOf(operation.get("operationId")),
                        method,
                        path,
                        String.valueOf(operation.get("requestBody")).contains("multipart/form-data"),
                        String.valueOf(operation.get("responses")).contains("text/event-stream")));
            }
        }));
        return operations;
    }

    private static Answer call(Operation operation, String token) {
        RequestSpecification request = given();
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        if (operation.multipart()) {
            request.multiPart("file", "x.bin", new byte[] {1});
        } else if (!Set.of("get", "head", "delete").contains(operation.method())) {
            request.contentType("application/json").body("{}");
        }
        String path = operation
                .path()
                .replace("{sha256}", SOME_HASH)
                .replace("{channel}", "INSTAGRAM")
                .replaceAll("\\{[^}]+}", SOME_ID);
        if (operation.endless()) {
            return beginningOf(path, token);
        }
        Response response = request.request(operation.method(), path);
        return new Answer(response.statusCode(), response.contentType());
    }

    /** Of a stream that has no end, only how it begins. */
    private static Answer beginningOf(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isProblem(Answer answer) {
        // A HEAD has no body, and so no type of one.
        return answer.contentType().isEmpty() || answer.contentType().startsWith("application/problem+json");
    }
}
