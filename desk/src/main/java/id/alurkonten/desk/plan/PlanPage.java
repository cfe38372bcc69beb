package id.alurkonten.desk.plan;

import static id.alurkonten.desk.client.Service.PLANNING;

import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.Cancel;
import id.alurkonten.desk.client.PlanningApi.Plan;
import id.alurkonten.desk.client.PlanningApi.PlanItem;
import id.alurkonten.desk.client.PlanningApi.ResearchStatus;
import id.alurkonten.desk.client.Problem;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Download;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.TypedTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Steps 2 and 3: the plan form is filled in line by line, made final, and submitted. */
@Path("/rencana/{id:[0-9a-f-]{36}}")
public class PlanPage {
    private static final int AT_MOST = 100;
    private static final String ETAG = "etag";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance plan(PlanDesk desk);
    }

    /** What was sent and refused, and by which of the page's forms; the others are as if nothing had happened. */
    private record Refused(String which, Form form) {
        static final Refused NONE = new Refused("", Form.blank());

        Form of(String form) {
            return which.equals(form) ? this.form : Form.blank();
        }
    }

    private final Services services;
    private final PlanningApi planning;
    private final FileCalls files;
    private final Frame frame;
    private final TypedTime times;

    PlanPage(Services services, @RestClient PlanningApi planning, FileCalls files, Frame frame, TypedTime times) {
        this.services = services;
        this.planning = planning;
        this.files = files;
        this.frame = frame;
        this.times = times;
    }

    @GET
    public TemplateInstance look(@PathParam("id") UUID id) {
        return page(id, Refused.NONE);
    }

    @GET
    @Path("borang.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("id") UUID id) {
        String table = services.answered(PLANNING, () -> planning.form(id).readEntity(String.class));
        return Response.ok(table)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"borang-" + id + ".csv\"")
                .build();
    }

    /** To be signed on paper, or to go on with in a spreadsheet. */
    @GET
    @Path("borang.{kind:pdf|xlsx}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response form(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        InputStream form =
                services.answered(PLANNING, () -> files.open(PLANNING, "/api/v1/plans/" + id + "/form." + kind)
                        .body());
        return Download.of(form, kind.equals("pdf") ? "application/pdf" : XLSX, "borang-" + id + "." + kind);
    }

    @POST
    @Path("kepala")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return done(
                id,
                "kepala",
                form,
                Notice.SAVED,
                key -> planning.change(id, form.value(ETAG), PlansPage.newPlan(form)));
    }

    /** A line more; a copy of another is nothing else. */
    @POST
    @Path("butir")
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return done(id, "baru", form, Notice.SAVED, key -> planning.addItem(id, key, ItemForm.read(form, times)));
    }

    @POST
    @Path("butir/{contentId}")
    public Response write(
            @PathParam("id") UUID id, @PathParam("contentId") UUID contentId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String pressed = form.value("aksi");
        return switch (pressed) {
            case "salin" ->
                done(
                        id,
                        contentId.toString(),
                        form,
                        Notice.SAVED,
                        key -> planning.addItem(id, key, ItemForm.read(form, times)));
            case "hapus" ->
                done(
                        id,
                        contentId.toString(),
                        form,
                        Notice.REMOVED,
                        key -> planning.removeItem(id, contentId, form.value(ETAG)));
            default ->
                done(
                        id,
                        contentId.toString(),
                        form,
                        Notice.SAVED,
                        key -> planning.changeItem(id, contentId, form.value(ETAG), ItemForm.read(form, times)));
        };
    }

    @POST
    @Path("{command:final|buka|sampaikan|batal}")
    public Response command(
            @PathParam("id") UUID id, @PathParam("command") String command, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return switch (command) {
            case "final" -> done(id, "perintah", form, Notice.PLAN_FINALIZED, key -> planning.finalizePlan(id, key));
            case "buka" -> done(id, "perintah", form, Notice.PLAN_REOPENED, key -> planning.reopen(id, key));
            case "sampaikan" -> done(id, "perintah", form, Notice.PLAN_SUBMITTED, key -> planning.submit(id, key));
            case "batal" ->
                done(
                        id,
                        "batal",
                        form,
                        Notice.PLAN_CANCELLED,
                        key -> planning.cancel(
                                id, key, new Cancel(form.value("reason").strip())));
            default -> throw new NotFoundException(command);
        };
    }

    private Response done(UUID id, String which, Form form, Notice notice, Consumer<String> asking) {
        Form answered = form.send(key -> services.answered(PLANNING, () -> {
            asking.accept(key);
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(notice.at("/rencana/" + id)).build()
                : PlansPage.again(answered, page(id, new Refused(which, answered)));
    }

    private TemplateInstance page(UUID id, Refused refused) {
        RestResponse<Plan> answer = services.answered(PLANNING, () -> planning.plan(id));
        Plan plan = answer.getEntity();
        Form command = refused.of("perintah");
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            boolean typed = refused.which().equals(item.contentId().toString());
            rows.add(new ItemRow(
                    i, item, typed ? refused.form() : ItemForm.of(item, times), problemsAt(i, command.problem())));
        }
        return Templates.plan(new PlanDesk(
                plan,
                answer.getHeaderString(HttpHeaders.ETAG),
                frame.isHumas(),
                frame.isHumas() || frame.isKoordinator() || frame.isSekretaris(),
                services.ask(PLANNING, () -> planning.researches(ResearchStatus.COMPLETED, AT_MOST)),
                rows,
                new ItemRow(rows.size(), null, refused.of("baru"), List.of()),
                PlanCalendar.of(plan.periodStart(), plan.periodEnd(), plan.items(), times.zone()),
                refused.which().equals("kepala") ? refused.form() : head(plan),
                command,
                refused.of("batal")));
    }

    private static Form head(Plan plan) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putSingle("title", plan.title());
        values.putSingle("periodStart", plan.periodStart().toString());
        values.putSingle("periodEnd", plan.periodEnd().toString());
        plan.researchIds().forEach(research -> values.add("researchIds", research.toString()));
        return Form.of(values);
    }

    private static List<String> problemsAt(int number, Problem problem) {
        return problem == null
                ? List.of()
                : problem.violations().stream()
                        .filter(violation -> violation.field().startsWith("items[" + number + "]"))
                        .map(Problem.Violation::message)
                        .toList();
    }
}
