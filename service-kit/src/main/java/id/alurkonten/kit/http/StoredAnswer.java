package id.alurkonten.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a request whose key was answered before: the same answer, byte for byte, and no second effect. */
public final class StoredAnswer extends RuntimeException {

    private final transient Response response;

    StoredAnswer(int status, String location, String etag, String body) {
        super("Answered before", null, false, false);
        Response.ResponseBuilder builder = Response.status(status).header("Idempotency-Replayed", "true");
        if (location != null) {
            builder.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            builder.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            builder.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        this.response = builder.build();
    }

    /** Answers in place of the operation. Public, for the code that calls it is generated in the service's class loader. */
    public static class Mapper {
        @ServerExceptionMapper
        public Response replay(StoredAnswer answer) {
            return answer.response;
        }
    }
}
