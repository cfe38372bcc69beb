package id.alurkonten.desk.production;

import static id.alurkonten.desk.client.Service.PRODUCTION;

import id.alurkonten.desk.client.DesignMedia;
import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.FileCalls.Attached;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.ProductionApi.NewMaterial;
import id.alurkonten.desk.client.ProductionApi.Ready;
import id.alurkonten.desk.client.ProductionApi.TaskDetail;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.client.RevisionNote;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.media.Gallery;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.SentForm;
import id.alurkonten.desk.preview.Posts;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Steps 5 and 7: the assignee makes the design, mends it, and hands it over. */
@Path("/produksi/{contentId}")
public class ProductionPage {

    @CheckedTemplate(basePath = "production")
    static class Templates {
        static native TemplateInstance production(Workbench bench);
    }

    private final Services services;
    private final ProductionApi production;
    private final FileCalls files;
    private final Gallery gallery;
    private final Posts posts;
    private final Frame frame;

    ProductionPage(
            Services services,
            @RestClient ProductionApi production,
            FileCalls files,
            Gallery gallery,
            Posts posts,
            Frame frame) {
        this.services = services;
        this.production = production;
        this.files = files;
        this.gallery = gallery;
        this.posts = posts;
        this.frame = frame;
    }

    @GET
    public TemplateInstance look(@PathParam("contentId") UUID contentId) {
        return page(contentId, Form.blank(), Form.blank(), null);
    }

    @POST
    @Path("mulai")
    public Response start(@PathParam("contentId") UUID contentId, MultivaluedMap<String, String> sent) {
        Form answered = Form.of(sent)
                .send(key -> services.answered(PRODUCTION, () -> {
                    production.start(contentId, key);
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.STARTED.at(here(contentId))).build()
                : again(answered, page(contentId, answered, Form.blank(), null));
    }

    @POST
    @Path("bahan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addMaterial(@PathParam("contentId") UUID contentId, MultipartFormDataInput sent) {
        SentForm form = SentForm.of(sent);
        Form answered = Form.of(form.typed())
                .send(key -> services.answered(PRODUCTION, () -> {
                    form.file("berkas").ifPresent(file -> form.typed()
                            .putSingle("media", files.store(PRODUCTION, file).sha256()));
                    Form typed = Form.of(form.typed());
                    production.addMaterial(
                            contentId,
                            key,
                            new NewMaterial(
                                    typed.value("title").strip(),
                                    typed.value("text"),
                                    typed.value("url").strip(),
                                    typed.value("media")));
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.MATERIAL_ADDED.at(here(contentId))).build()
                : again(answered, page(contentId, Form.blank(), answered, null));
    }

    /** Everything about the design is one form: whatever is pressed, nothing of it is lost. */
    @POST
    @Path("desain")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response design(@PathParam("contentId") UUID contentId, MultipartFormDataInput sent) {
        SentForm form = SentForm.of(sent);
        MultivaluedMap<String, String> typed = form.typed();
        String pressed = Optional.ofNullable(typed.getFirst("aksi")).orElse("simpan");
        Form uploaded = Form.of(typed)
                .send(key -> services.answered(PRODUCTION, () -> {
                    for (Attached file : form.all("berkas")) {
                        DesignForm.add(typed, files.store(PRODUCTION, file).sha256());
                    }
                    return null;
                }));
        if (!uploaded.isAccepted()) {
            return again(uploaded, page(contentId, Form.blank(), Form.blank(), uploaded));
        }
        switch (pressed.replaceAll("-\\d+$", "")) {
            case "naik" -> DesignForm.raise(typed, numberIn(pressed));
            case "buang" -> DesignForm.remove(typed, numberIn(pressed));
            case "simpan", "serahkan" -> {
                return save(contentId, Form.of(typed), pressed.equals("serahkan"));
            }
            default -> {
                // the files alone
            }
        }
        Form now = Form.of(typed);
        return again(now, page(contentId, Form.blank(), Form.blank(), now));
    }

    private Response save(UUID contentId, Form form, boolean handOver) {
        Form answered = form.send(key -> services.answered(PRODUCTION, () -> {
            TaskDetail task = production.task(contentId);
            production.addVersion(contentId, key, DesignForm.version(form, task.channels()));
            if (handOver) {
                int version = production.task(contentId).latest().orElseThrow().version();
                production.handOver(contentId, key + "-serah", new Ready(version));
            }
            return null;
        }));
        if (!answered.isAccepted()) {
            return again(answered, page(contentId, Form.blank(), Form.blank(), answered));
        }
        Notice notice = handOver ? Notice.HANDED_OVER : Notice.DESIGN_SAVED;
        return Response.seeOther(notice.at(here(contentId))).build();
    }

    private static int numberIn(String pressed) {
        String number = pressed.replaceAll("^\\D*", "");
        return number.isEmpty() || number.length() > 3 ? -1 : Integer.parseInt(number);
    }

    private static String here(UUID contentId) {
        return "/produksi/" + contentId;
    }

    /** @param design as it was sent; null to begin from what is saved */
    private TemplateInstance page(UUID contentId, Form start, Form material, Form design) {
        TaskDetail task = services.answered(PRODUCTION, () -> production.task(contentId));
        Form making = design == null ? DesignForm.of(task) : design;
        Part<TextLimits> limits = services.ask(PRODUCTION, () -> production.limits(task.scheduledAt()));
        List<Shown> shown = gallery.of(DesignForm.files(making));
        return Templates.production(new Workbench(
                task,
                frame.userName().equals(task.assignee()),
                limits,
                shown,
                gallery.of(pinned(task)),
                start,
                material,
                making,
                posts.of(DesignForm.version(making, task.channels()).variants(), limits, shown)));
    }

    private static List<DesignMedia> pinned(TaskDetail task) {
        List<RevisionNote> notes = task.revisionRequests().isEmpty()
                ? List.of()
                : task.revisionRequests()
                        .get(task.revisionRequests().size() - 1)
                        .notes();
        return task.versions().stream()
                .flatMap(version -> version.media().stream())
                .distinct()
                .filter(file -> notes.stream().anyMatch(note -> file.sha256().equals(note.media())))
                .toList();
    }

    private static Response again(Form form, TemplateInstance page) {
        return Response.status(form.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
