package id.alurkonten.publishing.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Tells what an answer other than 2xx means. What all platforms have in common is here; what one says in its body it
 * tells in {@link #said}. A redirect is never followed.
 */
public abstract class Answers implements ResponseExceptionMapper<PlatformFault> {

    protected static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** An answer, read. */
    public record Answer(int status, JsonNode body, MultivaluedMap<String, Object> headers) {

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .map(header -> String.valueOf(header.getValue().get(0)));
        }
    }

    /** What the platform's own error format says of it; empty where the status says all. */
    protected abstract Optional<PlatformFault> said(Answer answer);

    /** What the platform gives as its reason, for people. */
    protected abstract String reason(JsonNode body);

    /**
     * What an answer must have.
     *
     * @throws PlatformFault UNCLEAR if it has not
     */
    public static String text(JsonNode answer, String field) {
        String value = answer.path(field).asText();
        if (value.isEmpty()) {
            throw PlatformFault.unclear("The answer has no " + field);
        }
        return value;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public PlatformFault toThrowable(Response response) {
        return fault(new Answer(response.getStatus(), body(response), response.getHeaders()));
    }

    /** As of any other answer. */
    protected final PlatformFault fault(ForeignHttp.Answer answer) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        answer.headers().forEach(headers::putSingle);
        return fault(new Answer(answer.status(), parsed(answer.body()), headers));
    }

    private PlatformFault fault(Answer answer) {
        int status = answer.status();
        if (status >= 500 || status < 400 || status == 408) {
            return PlatformFault.unclear("The platform answers " + status);
        }
        return said(answer).orElseGet(() -> {
            String reason = "%d: %s".formatted(status, reason(answer.body()));
            return switch (status) {
                case 401 -> PlatformFault.unauthorized(reason);
                case 429 -> PlatformFault.rateLimited(reason, untilReset(answer, Clock.systemUTC()));
                default -> PlatformFault.rejected(reason);
            };
        });
    }

    /** By Retry-After (RFC 9110, section 10.2.3, in seconds) or x-rate-limit-reset (seconds since 1970). */
    protected static Duration untilReset(Answer answer, Clock clock) {
        Optional<Duration> after =
                answer.header("Retry-After").flatMap(Answers::seconds).map(Duration::ofSeconds);
        return after.or(() -> answer.header("x-rate-limit-reset")
                        .flatMap(Answers::seconds)
                        .map(reset -> Duration.between(clock.instant(), Instant.ofEpochSecond(reset))))
                .orElse(A_WHILE);
    }

    private static Optional<Long> seconds(String header) {
        try {
            return Optional.of(Long.parseLong(header.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static JsonNode body(Response response) {
        try {
            return parsed(response.readEntity(String.class));
        } catch (RuntimeException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
