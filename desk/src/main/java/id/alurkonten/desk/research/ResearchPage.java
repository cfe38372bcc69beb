package id.alurkonten.desk.research;

import static id.alurkonten.desk.client.Service.PLANNING;

import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.NewFinding;
import id.alurkonten.desk.client.PlanningApi.NewResearch;
import id.alurkonten.desk.client.PlanningApi.Platform;
import id.alurkonten.desk.client.PlanningApi.Research;
import id.alurkonten.desk.client.PlanningApi.ResearchDetail;
import id.alurkonten.desk.client.PlanningApi.ResearchStatus;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.SentForm;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Step 1: what was looked at, each finding with its screenshot. */
@Path("/riset")
public class ResearchPage {
    private static final int AT_MOST = 100;

    @CheckedTemplate(basePath = "research")
    static class Templates {
        static native TemplateInstance researches(
                Part<Listing<Research>> researches, Form form, List<String> topicFields);

        static native TemplateInstance research(Bench bench);
    }

    /** One research, and a finding that is being written down. */
    public record Bench(ResearchDetail research, boolean humas, Form finding, Form complete) {

        public boolean isOpen() {
            return humas && research.status() == ResearchStatus.OPEN;
        }

        public List<Platform> platforms() {
            return List.of(Platform.values());
        }

        public List<String> fields() {
            return List.of("platform", "title", "url", "note", "screenshot");
        }
    }

    private final Services services;
    private final PlanningApi planning;
    private final FileCalls files;
    private final Frame frame;

    ResearchPage(Services services, @RestClient PlanningApi planning, FileCalls files, Frame frame) {
        this.services = services;
        this.planning = planning;
        this.files = files;
        this.frame = frame;
    }

    @GET
    public TemplateInstance list() {
        return list(Form.blank());
    }

    private TemplateInstance list(Form form) {
        return Templates.researches(
                services.ask(PLANNING, () -> planning.researches(null, AT_MOST)), form, List.of("topic"));
    }

    @POST
    public Response open(MultivaluedMap<String, String> sent) {
        AtomicReference<UUID> opened = new AtomicReference<>();
        Form form = Form.of(sent);
        Form answered = form.send(key -> opened.set(services.answered(
                        PLANNING,
                        () -> planning.open(
                                key, new NewResearch(form.value("topic").strip())))
                .id()));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/riset/" + opened.get())).build()
                : again(answered, list(answered));
    }

    @GET
    @Path("{id}")
    public TemplateInstance look(@PathParam("id") UUID id) {
        return page(id, Form.blank(), Form.blank());
    }

    @POST
    @Path("{id}/temuan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response find(@PathParam("id") UUID id, MultipartFormDataInput sent) {
        SentForm form = SentForm.of(sent);
        MultivaluedMap<String, String> typed = form.typed();
        Form stored = Form.of(typed)
                .send(key -> services.answered(PLANNING, () -> {
                    form.file("berkas")
                            .ifPresent(file -> typed.putSingle(
                                    "screenshot", files.store(PLANNING, file).sha256()));
                    return null;
                }));
        if (!stored.isAccepted()) {
            return again(stored, page(id, stored, Form.blank()));
        }
        Form finding = Form.of(typed);
        Form answered = finding.send(key -> services.answered(PLANNING, () -> {
            planning.find(
                    id,
                    key,
                    new NewFinding(
                            finding.value("platform"),
                            finding.value("title").strip(),
                            finding.value("url").strip(),
                            finding.value("note").strip(),
                            finding.value("screenshot")));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/riset/" + id)).build()
                : again(answered, page(id, answered, Form.blank()));
    }

    @POST
    @Path("{id}/selesai")
    public Response complete(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form answered = Form.of(sent)
                .send(key -> services.answered(PLANNING, () -> {
                    planning.complete(id, key);
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.RESEARCH_COMPLETED.at("/riset/" + id))
                        .build()
                : again(answered, page(id, Form.blank(), answered));
    }

    private TemplateInstance page(UUID id, Form finding, Form complete) {
        ResearchDetail research = services.answered(PLANNING, () -> planning.research(id));
        return Templates.research(new Bench(research, frame.isHumas(), finding, complete));
    }

    private static Response again(Form form, TemplateInstance page) {
        return Response.status(form.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
