package id.alurkonten.desk.content;

import static id.alurkonten.desk.client.Service.APPROVAL;
import static id.alurkonten.desk.client.Service.PLANNING;
import static id.alurkonten.desk.client.Service.PRODUCTION;
import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.ApprovalApi;
import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.ContentStatus;
import id.alurkonten.desk.client.PlanningApi.ContentSummary;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.media.Gallery;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Every content: the list that can be searched, and one with all that the services know of it. */
@Path("/konten")
public class ContentsPage {
    private static final int SIZE = 20;
    private static final int CHANNELS = 6;

    /** What was searched for; null and empty is everything. */
    public record Search(String q, ContentStatus status, boolean overdue, int page) {

        public List<ContentStatus> statuses() {
            return Arrays.asList(ContentStatus.values());
        }

        /** Of another page of the same search, but for its number. */
        public String address() {
            return "/konten?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                    + (status == null ? "" : "&status=" + status)
                    + (overdue ? "&terlambat=true" : "")
                    + "&halaman=";
        }
    }

    @CheckedTemplate(basePath = "content")
    static class Templates {
        static native TemplateInstance contents(Search search, Part<Listing<ContentSummary>> contents);

        static native TemplateInstance content(Dossier dossier, List<Shown> media);
    }

    private final Services services;
    private final PlanningApi planning;
    private final ProductionApi production;
    private final ApprovalApi approval;
    private final PublishingApi publishing;
    private final Gallery gallery;
    private final FileCalls files;

    ContentsPage(
            Services services,
            @RestClient PlanningApi planning,
            @RestClient ProductionApi production,
            @RestClient ApprovalApi approval,
            @RestClient PublishingApi publishing,
            Gallery gallery,
            FileCalls files) {
        this.files = files;
        this.gallery = gallery;
        this.services = services;
        this.planning = planning;
        this.production = production;
        this.approval = approval;
        this.publishing = publishing;
    }

    @GET
    public TemplateInstance search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("status") String status,
            @QueryParam("terlambat") boolean overdue,
            @QueryParam("halaman") @DefaultValue("0") int page) {
        Search search = new Search(q.strip(), status(status), overdue, Math.max(page, 0));
        return Templates.contents(
                search,
                services.ask(
                        PLANNING,
                        () -> planning.contents(
                                search.q().isEmpty() ? null : search.q(),
                                search.status(),
                                null,
                                overdue ? true : null,
                                search.page(),
                                SIZE)));
    }

    private static ContentStatus status(String name) {
        return Arrays.stream(ContentStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("{contentId}")
    public TemplateInstance look(@PathParam("contentId") UUID contentId) {
        Dossier dossier = new Dossier(
                contentId,
                services.ask(PLANNING, () -> planning.content(contentId)),
                services.ask(PRODUCTION, () -> production.task(contentId)),
                services.ask(APPROVAL, () -> approval.approval(contentId)),
                services.ask(
                        PUBLISHING,
                        () -> publishing.publications(contentId, null, CHANNELS).items()));
        if (dossier.isUnknown()) {
            throw new NotFoundException(contentId.toString());
        }
        return Templates.content(dossier, gallery.of(dossier.media()));
    }

    /** The control sheet on paper. */
    @GET
    @Path("{contentId}/lembar-kendali.pdf")
    @Produces("application/pdf")
    public Response sheet(@PathParam("contentId") UUID contentId) {
        InputStream sheet = services.answered(
                PLANNING, () -> files.open(PLANNING, "/api/v1/contents/" + contentId + "/control-sheet.pdf")
                        .body());
        return Download.of(sheet, "application/pdf", "lembar-kendali-" + contentId + ".pdf");
    }
}
