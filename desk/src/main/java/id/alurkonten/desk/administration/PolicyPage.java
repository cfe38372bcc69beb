package id.alurkonten.desk.administration;

import static id.alurkonten.desk.client.Service.APPROVAL;

import id.alurkonten.desk.client.ApprovalApi;
import id.alurkonten.desk.client.ApprovalApi.NewPolicy;
import id.alurkonten.desk.client.ApprovalApi.Policy;
import id.alurkonten.desk.client.ApprovalApi.Stage;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has to approve, in which order, and whether with the checklist. */
@Path("/kebijakan")
public class PolicyPage {

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        static native TemplateInstance policy(
                Policy policy, String etag, boolean admin, Form form, List<String> fields);
    }

    private final Services services;
    private final ApprovalApi approval;
    private final Frame frame;

    PolicyPage(Services services, @RestClient ApprovalApi approval, Frame frame) {
        this.services = services;
        this.approval = approval;
        this.frame = frame;
    }

    @GET
    public TemplateInstance look() {
        return page(null);
    }

    @POST
    public Response change(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(APPROVAL, () -> {
            List<Stage> chain = Stream.of(Stage.values())
                    .filter(stage -> form.has("approvalChain", stage.name()))
                    .toList();
            approval.change(form.value("etag"), new NewPolicy(chain, form.has("checklist", "true")));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/kebijakan")).build()
                : Response.status(answered.status())
                        .entity(page(answered))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
    }

    private TemplateInstance page(Form form) {
        RestResponse<Policy> answer = services.answered(APPROVAL, approval::policy);
        Policy policy = answer.getEntity();
        return Templates.policy(
                policy,
                answer.getHeaderString(HttpHeaders.ETAG),
                frame.isAdmin(),
                form == null ? filled(policy) : form,
                List.of("approvalChain", "checklist"));
    }

    private static Form filled(Policy policy) {
        Form form = Form.with(Map.of("checklist", Boolean.toString(policy.checklist())));
        return form.withValues(
                "approvalChain",
                policy.approvalChain().stream().map(Stage::name).toList());
    }
}
