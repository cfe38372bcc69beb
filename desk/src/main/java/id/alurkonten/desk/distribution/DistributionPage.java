package id.alurkonten.desk.distribution;

import static id.alurkonten.desk.client.Service.PLANNING;
import static id.alurkonten.desk.client.Service.PRODUCTION;

import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.Plan;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.ProductionApi.AssignPlan;
import id.alurkonten.desk.client.ProductionApi.Assignment;
import id.alurkonten.desk.client.ProductionApi.Reassign;
import id.alurkonten.desk.client.ProductionApi.ReturnPlan;
import id.alurkonten.desk.client.ProductionApi.Task;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.page.TypedTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Step 4: a whole plan is distributed at once, or goes back with a reason. */
@Path("/pembagian/{planId}")
public class DistributionPage {
    private static final int AT_ONCE = 100;
    private static final int ITEMS_OF_A_PLAN = 200;

    @CheckedTemplate(basePath = "distribution")
    static class Templates {
        static native TemplateInstance distribution(Distribution distribution);
    }

    private final Services services;
    private final PlanningApi planning;
    private final ProductionApi production;
    private final Frame frame;
    private final TypedTime times;

    DistributionPage(
            Services services,
            @RestClient PlanningApi planning,
            @RestClient ProductionApi production,
            Frame frame,
            TypedTime times) {
        this.services = services;
        this.planning = planning;
        this.production = production;
        this.frame = frame;
        this.times = times;
    }

    @GET
    public TemplateInstance look(@PathParam("planId") UUID planId) {
        return page(planId, null, Form.blank(), Form.blank(), null);
    }

    @POST
    public Response assign(@PathParam("planId") UUID planId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PRODUCTION, () -> {
            production.assign(planId, key, new AssignPlan(assignments(form)));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.DISTRIBUTED.at("/pembagian/" + planId))
                        .build()
                : again(answered, page(planId, answered, Form.blank(), Form.blank(), null));
    }

    private List<Assignment> assignments(Form form) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0;
                i < ITEMS_OF_A_PLAN
                        && !form.value(Distribution.field(i, "contentId")).isBlank();
                i++) {
            String dueAt = form.value(Distribution.field(i, "dueAt"));
            assignments.add(new Assignment(
                    UUID.fromString(form.value(Distribution.field(i, "contentId"))),
                    form.value(Distribution.field(i, "assignee")).strip(),
                    form.value(Distribution.field(i, "outline")).strip(),
                    dueAt.isBlank() ? null : times.sent(dueAt)));
        }
        return assignments;
    }

    @POST
    @Path("kembalikan")
    public Response giveBack(@PathParam("planId") UUID planId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PRODUCTION, () -> {
            production.giveBack(planId, key, new ReturnPlan(form.value("reason").strip()));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.PLAN_RETURNED.at("/")).build()
                : again(answered, page(planId, null, answered, Form.blank(), null));
    }

    @POST
    @Path("alihkan/{contentId}")
    public Response reassign(
            @PathParam("planId") UUID planId,
            @PathParam("contentId") UUID contentId,
            MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PRODUCTION, () -> {
            production.reassign(
                    contentId,
                    key,
                    new Reassign(
                            form.value("assignee").strip(), form.value("reason").strip()));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.REASSIGNED.at("/pembagian/" + planId))
                        .build()
                : again(answered, page(planId, null, Form.blank(), answered, contentId));
    }

    /** @param assign as it was sent; null to begin with what the plan suggests */
    private TemplateInstance page(UUID planId, Form assign, Form giveBack, Form reassign, UUID reassigned) {
        Part<Plan> plan = services.ask(PLANNING, () -> planning.plan(planId).getEntity());
        var workload = services.ask(PRODUCTION, () -> production.workload(AT_ONCE));
        Distribution distribution = new Distribution(
                planId,
                plan,
                services.answered(PRODUCTION, () -> tasks(planId)),
                workload,
                frame.isKoordinator(),
                assign,
                giveBack,
                reassign,
                reassigned);
        return Templates.distribution(assign == null ? suggested(distribution) : distribution);
    }

    private List<Task> tasks(UUID planId) {
        List<Task> tasks = new ArrayList<>();
        Listing<Task> list;
        int page = 0;
        do {
            list = production.tasksOf(planId, page++, AT_ONCE);
            tasks.addAll(list.items());
        } while (list.hasNext());
        return tasks;
    }

    private static Distribution suggested(Distribution blank) {
        Map<String, String> values = new HashMap<>();
        blank.open().forEach(row -> {
            values.put(row.assignee(), row.task().suggestedAssignee());
            values.put(row.outline(), row.item() == null ? null : row.item().brief());
        });
        return new Distribution(
                blank.planId(),
                blank.plan(),
                blank.tasks(),
                blank.workload(),
                blank.koordinator(),
                Form.with(values),
                blank.giveBack(),
                blank.reassign(),
                blank.reassigned());
    }

    private static Response again(Form form, TemplateInstance page) {
        return Response.status(form.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
