package id.alurkonten.desk.publishing;

import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.DesignMedia;
import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.PublishingApi.Confirm;
import id.alurkonten.desk.client.PublishingApi.Deny;
import id.alurkonten.desk.client.PublishingApi.PublicationDetail;
import id.alurkonten.desk.client.PublishingApi.Reschedule;
import id.alurkonten.desk.client.PublishingApi.UploadKit;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.media.Gallery;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.SentForm;
import id.alurkonten.desk.page.TypedTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Step 9 by hand: copy, save, upload, and say where it is. */
@Path("/unggahan/{id}")
public class KitPage {

    @CheckedTemplate(basePath = "publishing")
    static class Templates {
        static native TemplateInstance kit(Kit kit);
    }

    private final Services services;
    private final PublishingApi publishing;
    private final FileCalls files;
    private final Gallery gallery;
    private final Frame frame;
    private final TypedTime times;
    private final Clock clock;

    KitPage(
            Services services,
            @RestClient PublishingApi publishing,
            FileCalls files,
            Gallery gallery,
            Frame frame,
            TypedTime times,
            Clock clock) {
        this.services = services;
        this.publishing = publishing;
        this.files = files;
        this.gallery = gallery;
        this.frame = frame;
        this.times = times;
        this.clock = clock;
    }

    @GET
    public TemplateInstance look(@PathParam("id") UUID id) {
        return page(id, null, null);
    }

    @POST
    @Path("konfirmasi")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response confirm(@PathParam("id") UUID id, MultipartFormDataInput sent) {
        SentForm form = SentForm.of(sent);
        MultivaluedMap<String, String> typed = form.typed();
        Form stored = Form.of(typed)
                .send(key -> services.answered(PUBLISHING, () -> {
                    form.file("berkas")
                            .ifPresent(file -> typed.putSingle(
                                    "evidence", files.store(PUBLISHING, file).sha256()));
                    return null;
                }));
        if (!stored.isAccepted()) {
            return again(stored, page(id, stored, null));
        }
        Form answered = Form.of(typed)
                .send(key -> services.answered(PUBLISHING, () -> {
                    Form now = Form.of(typed);
                    publishing.confirm(
                            id,
                            key,
                            new Confirm(
                                    now.value("url").strip(),
                                    now.value("evidence"),
                                    times.sent(now.value("publishedAt"))));
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.CONFIRMED.at("/unggahan/" + id)).build()
                : again(answered, page(id, answered, null));
    }

    @POST
    @Path("tidak-tayang")
    public Response deny(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PUBLISHING, () -> {
            publishing.deny(id, key, new Deny(form.value("reason").strip()));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/unggahan/" + id)).build()
                : again(answered, page(id, null, answered));
    }

    @POST
    @Path("ulangi")
    public Response retry(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form answered = Form.of(sent)
                .send(key -> services.answered(PUBLISHING, () -> {
                    publishing.retry(id, key);
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.RETRIED.at("/unggahan/" + id)).build()
                : again(answered, page(id, null, answered));
    }

    @POST
    @Path("jadwal")
    public Response reschedule(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PUBLISHING, () -> {
            publishing.reschedule(id, key, new Reschedule(times.sent(form.value("scheduledAt"))));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.RESCHEDULED.at("/unggahan/" + id)).build()
                : again(answered, page(id, null, answered));
    }

    private TemplateInstance page(UUID id, Form confirm, Form reschedule) {
        Part<UploadKit> kit = services.ask(PUBLISHING, () -> publishing.kit(id));
        PublicationDetail publication = services.answered(PUBLISHING, () -> publishing.publication(id));
        List<DesignMedia> media = kit.found().map(UploadKit::files).orElse(List.of()).stream()
                .map(file -> new DesignMedia(file.sha256(), file.altText(), file.role()))
                .toList();
        return Templates.kit(new Kit(
                publication,
                kit,
                gallery.of(media),
                frame.isHumas() || frame.isKoordinator(),
                confirm == null ? Form.with(Map.of("publishedAt", times.typed(clock.instant()))) : confirm,
                reschedule == null
                        ? Form.with(Map.of("scheduledAt", times.typed(publication.scheduledAt())))
                        : reschedule));
    }

    private static Response again(Form form, TemplateInstance page) {
        return Response.status(form.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
