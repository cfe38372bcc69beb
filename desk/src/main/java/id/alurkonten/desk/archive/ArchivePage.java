package id.alurkonten.desk.archive;

import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.PublishingApi.Archive;
import id.alurkonten.desk.client.PublishingApi.ArchiveCheck;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Step 8's output: what was kept, and whether it is still what was kept. */
@Path("/arsip")
public class ArchivePage {
    private static final int SIZE = 20;

    @CheckedTemplate(basePath = "archive")
    static class Templates {
        static native TemplateInstance archives(Search search, Part<Listing<Archive>> archives);

        static native TemplateInstance archive(Archive archive, Sheet sheet, Part<ArchiveCheck> check);
    }

    /** What was searched for; null and empty is everything. */
    public record Search(String q, Channel channel, int page) {

        public List<Channel> channels() {
            return List.of(Channel.values());
        }

        /** Of another page of the same search, but for its number. */
        public String address() {
            return "/arsip?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                    + (channel == null ? "" : "&kanal=" + channel)
                    + "&halaman=";
        }
    }

    private final Services services;
    private final PublishingApi publishing;
    private final FileCalls files;

    ArchivePage(Services services, @RestClient PublishingApi publishing, FileCalls files) {
        this.services = services;
        this.publishing = publishing;
        this.files = files;
    }

    @GET
    public TemplateInstance search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kanal") String channel,
            @QueryParam("halaman") @DefaultValue("0") int page) {
        Search search = new Search(q.strip(), named(channel), Math.max(page, 0));
        return Templates.archives(
                search,
                services.ask(
                        PUBLISHING,
                        () -> publishing.archive(
                                search.q().isEmpty() ? null : search.q(), search.channel(), search.page(), SIZE)));
    }

    private static Channel named(String name) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The package is read again as soon as somebody looks: what they see is how it is now. */
    @GET
    @Path("{contentId}")
    public TemplateInstance look(@PathParam("contentId") UUID contentId) {
        Part<ArchiveCheck> check = services.ask(PUBLISHING, () -> publishing.verification(contentId));
        Archive archive = services.answered(PUBLISHING, () -> publishing.archived(contentId));
        return Templates.archive(archive, Sheet.of(archive.controlSheet()), check);
    }

    @GET
    @Path("{contentId}/paket")
    public Response download(@PathParam("contentId") UUID contentId) {
        HttpResponse<InputStream> file = services.answered(
                PUBLISHING, () -> files.open(PUBLISHING, "/api/v1/archive/" + contentId + "/package"));
        return Download.of(file.body(), "application/zip", "arsip-" + contentId + ".zip");
    }
}
