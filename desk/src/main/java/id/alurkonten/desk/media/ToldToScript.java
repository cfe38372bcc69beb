package id.alurkonten.desk.media;

import id.alurkonten.desk.client.Problem;
import id.alurkonten.desk.client.ServiceAway;
import id.alurkonten.desk.client.ServiceRefused;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers to upload.js: in plain text, which it shows as it is. */
final class ToldToScript {

    private ToldToScript() {}

    /** What was asked for, or what the service says against it, in its words. */
    static Response of(Supplier<Response> asked) {
        try {
            return asked.get();
        } catch (ServiceRefused refused) {
            Problem problem = refused.problem();
            return Response.status(problem.status())
                    .entity(problem.detail() == null ? problem.title() : problem.detail())
                    .build();
        } catch (ServiceAway away) {
            return Response.status(503).build();
        }
    }
}
