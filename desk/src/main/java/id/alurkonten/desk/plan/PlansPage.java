package id.alurkonten.desk.plan;

import static id.alurkonten.desk.client.Service.PLANNING;

import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.FileCalls.Attached;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.NewPlan;
import id.alurkonten.desk.client.PlanningApi.Plan;
import id.alurkonten.desk.client.PlanningApi.PlanSummary;
import id.alurkonten.desk.client.PlanningApi.Research;
import id.alurkonten.desk.client.PlanningApi.ResearchStatus;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.SentForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Every plan form, and where a new one begins: empty, or from a table made elsewhere. */
@Path("/rencana")
public class PlansPage {
    private static final int AT_MOST = 100;

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance plans(
                Part<Listing<PlanSummary>> plans, Part<Listing<Research>> researches, Beginning beginning);
    }

    /** The two forms, of which one may have been refused. */
    public record Beginning(Form draw, Form take) {

        public List<String> drawFields() {
            return List.of("title", "periodStart", "periodEnd", "researchIds");
        }

        public List<String> takeFields() {
            return List.of("file");
        }
    }

    private final Services services;
    private final PlanningApi planning;
    private final FileCalls files;

    PlansPage(Services services, @RestClient PlanningApi planning, FileCalls files) {
        this.services = services;
        this.planning = planning;
        this.files = files;
    }

    @GET
    public TemplateInstance list() {
        return page(Form.blank(), Form.blank());
    }

    @POST
    public Response draw(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        AtomicReference<UUID> drawn = new AtomicReference<>();
        Form answered = form.send(key -> drawn.set(services.answered(PLANNING, () -> planning.draw(key, newPlan(form)))
                .id()));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/rencana/" + drawn.get())).build()
                : again(answered, page(answered, Form.blank()));
    }

    static NewPlan newPlan(Form form) {
        return new NewPlan(
                form.value("title").strip(),
                form.value("periodStart"),
                form.value("periodEnd"),
                form.values("researchIds"));
    }

    @POST
    @Path("impor")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(MultipartFormDataInput sent) {
        SentForm form = SentForm.of(sent);
        Form typed = Form.of(form.typed());
        Attached file = form.file("file").orElse(null);
        if (file == null) {
            return again(typed.refusedAt("file", "CSV?"), page(Form.blank(), typed.refusedAt("file", "CSV?")));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : List.of("title", "periodStart", "periodEnd", "researchIds")) {
            List<String> values = typed.values(field).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                fields.put(field, values);
            }
        }
        AtomicReference<UUID> taken = new AtomicReference<>();
        Form answered = typed.send(key -> taken.set(services.answered(
                        PLANNING, () -> files.post(PLANNING, "/api/v1/plans/import", key, fields, file, Plan.class))
                .id()));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/rencana/" + taken.get())).build()
                : again(answered, page(Form.blank(), answered));
    }

    private TemplateInstance page(Form draw, Form take) {
        return Templates.plans(
                services.ask(PLANNING, () -> planning.plans(null, AT_MOST)),
                services.ask(PLANNING, () -> planning.researches(ResearchStatus.COMPLETED, AT_MOST)),
                new Beginning(draw, take));
    }

    static Response again(Form form, TemplateInstance page) {
        return Response.status(form.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
