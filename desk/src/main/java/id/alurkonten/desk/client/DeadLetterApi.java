package id.alurkonten.desk.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;

/** Events that a service could not take in: the same operations at each of the four. */
@Path("/api/v1/dead-letters")
public interface DeadLetterApi {

    @GET
    Listing<DeadLetterSummary> letters(@QueryParam("status") LetterStatus status, @QueryParam("size") int size);

    @GET
    @Path("/{id}")
    DeadLetter letter(@PathParam("id") String id);

    @POST
    @Path("/{id}/replay")
    void replay(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key);

    /**
     * Tries so many as one call may take.
     *
     * @param after what the call before ended with; null for the first
     */
    @POST
    @Path("/replay")
    DeadLetterReplayReport replayAll(@QueryParam("after") String after, @HeaderParam("Idempotency-Key") String key);

    enum LetterStatus {
        WAITING,
        REPLAYED
    }

    enum ReplayOutcome {
        APPLIED,
        IGNORED,
        DUPLICATE,
        REFUSED
    }

    record DeadLetterReplay(ReplayOutcome outcome, String reason, String by, Instant at) {}

    /** @param next to go on with; null when all were tried */
    record DeadLetterReplayReport(int applied, int ignored, int duplicates, int refused, long remaining, String next) {}

    record DeadLetterSummary(
            String id,
            LetterStatus status,
            String reason,
            String topic,
            String type,
            String subject,
            Instant deadSince) {}

    record DeadLetter(
            String id,
            LetterStatus status,
            String reason,
            String topic,
            String type,
            String subject,
            Instant deadSince,
            String data,
            List<DeadLetterReplay> replays) {

        public boolean isWaiting() {
            return status == LetterStatus.WAITING;
        }
    }
}
