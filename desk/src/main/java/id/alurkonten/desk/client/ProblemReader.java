package id.alurkonten.desk.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns what isn't a success into {@link ServiceRefused} or {@link ServiceAway}. */
public class ProblemReader implements ResponseExceptionMapper<RuntimeException> {
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        if (NOT_NOW.contains(response.getStatus())) {
            return new ServiceAway("HTTP " + response.getStatus());
        }
        return new ServiceRefused(problem(response));
    }

    /** Of an answer that no REST client read. */
    static RuntimeException refusal(int status, byte[] body, ObjectMapper json) {
        if (NOT_NOW.contains(status)) {
            return new ServiceAway("HTTP " + status);
        }
        try {
            return new ServiceRefused(json.readValue(body, Problem.class));
        } catch (IOException unreadable) {
            return new ServiceRefused(Problem.withoutWords(status));
        }
    }

    private static Problem problem(Response response) {
        String type = response.getHeaderString("Content-Type");
        if (type == null || !type.contains("json")) {
            return Problem.withoutWords(response.getStatus());
        }
        try {
            Problem problem = response.readEntity(Problem.class);
            return problem == null ? Problem.withoutWords(response.getStatus()) : problem;
        } catch (WebApplicationException | IllegalStateException unreadable) {
            return Problem.withoutWords(response.getStatus());
        }
    }
}
