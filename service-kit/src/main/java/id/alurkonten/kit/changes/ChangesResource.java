package id.alurkonten.kit.changes;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service has just said, for pages that would otherwise poll; the same in every service. */
@Path("/api/v1/changes")
@Tag(name = "Perubahan", description = "Apa yang baru berubah, sebagai server-sent events")
public class ChangesResource {

    private final ChangeFeed feed;
    private final ChangeLog log;
    private final ChangesConfig config;

    ChangesResource(ChangeFeed feed, ChangeLog log, ChangesConfig config) {
        this.feed = feed;
        this.log = log;
        this.config = config;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(
            operationId = "streamChanges",
            summary = "Mengikuti perubahan",
            description =
                    "Server-sent events. ready: tersambung; change: tentang konten atau rencana mana layanan ini baru"
                            + " menyatakan sesuatu; reset: terlalu banyak atau tidak diketahui apa yang terlewat, muat ulang"
                            + " semuanya. Setelah terputus, kirim Last-Event-ID: yang terlewat disampaikan, mungkin sebagian dua"
                            + " kali. Sambungan ditutup setelah beberapa menit; sambungkan lagi.")
    @APIResponse(
            responseCode = "200",
            description = "Aliran tanpa akhir; data dari change berbentuk Change",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Change.class)))
    public Multi<OutboundSseEvent> changes(
            @Parameter(description = "id dari peristiwa terakhir yang diterima")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    String lastEventId,
            @Context Sse sse) {
        ChangeLine line = new ChangeLine(sse, config, feed::remove);
        if (!feed.add(line)) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "unavailable");
        }
        try {
            line.begin(missed(lastEventId));
        } catch (RuntimeException e) {
            feed.remove(line);
            throw e;
        }
        return line.stream();
    }

    /** After the line was taken in: what commits from now on, it hears. */
    private ChangeLog.News missed(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new ChangeLog.News(log.now(), List.of(), false);
        }
        Optional<ChangeLog.News> missed = ChangePosition.parse(lastEventId).flatMap(log::sinceClaimed);
        return missed.orElseGet(() -> new ChangeLog.News(log.now(), List.of(), true));
    }
}
