package id.alurkonten.desk.approval;

import static id.alurkonten.desk.client.Service.APPROVAL;

import id.alurkonten.desk.client.ApprovalApi;
import id.alurkonten.desk.client.ApprovalApi.Delegation;
import id.alurkonten.desk.client.ApprovalApi.NewDelegation;
import id.alurkonten.desk.client.ApprovalApi.Stage;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who decides in whose place (Plh): everyone may see it, Sekretaris and admin appoint and revoke. */
@Path("/delegasi")
public class DelegationsPage {
    private static final String HERE = "/delegasi";
    private static final int AT_MOST = 100;

    @CheckedTemplate(basePath = "approval")
    static class Templates {
        static native TemplateInstance delegations(Part<Listing<Delegation>> delegations, Appointment appointment);
    }

    /** What may be filled in: for which roles somebody can be appointed. */
    public record Appointment(Form form, List<Stage> roles) {

        public List<String> fields() {
            return List.of("role", "delegate", "from", "to", "basis");
        }
    }

    private final Services services;
    private final ApprovalApi approval;
    private final Frame frame;

    DelegationsPage(Services services, @RestClient ApprovalApi approval, Frame frame) {
        this.services = services;
        this.approval = approval;
        this.frame = frame;
    }

    @GET
    public TemplateInstance look() {
        return page(Form.blank());
    }

    @POST
    public Response appoint(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(APPROVAL, () -> {
            approval.delegate(key, delegation(form));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.DELEGATED.at(HERE)).build()
                : again(answered);
    }

    private static NewDelegation delegation(Form form) {
        return new NewDelegation(
                form.has("role", Stage.KOORDINATOR.name()) ? Stage.KOORDINATOR : Stage.SEKRETARIS,
                form.value("delegate").strip(),
                form.value("from"),
                form.value("to"),
                form.value("basis").strip(),
                null);
    }

    @POST
    @Path("{id}/cabut")
    public Response revoke(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form answered = Form.of(sent)
                .send(key -> services.answered(APPROVAL, () -> {
                    String etag = approval.delegation(id).getHeaderString(HttpHeaders.ETAG);
                    approval.revoke(id, etag);
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.DELEGATION_REVOKED.at(HERE)).build()
                : again(answered);
    }

    private List<Stage> roles() {
        return frame.isAdmin() ? List.of(Stage.values()) : frame.isSekretaris() ? List.of(Stage.SEKRETARIS) : List.of();
    }

    private Response again(Form form) {
        return Response.status(form.status())
                .entity(page(form))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private TemplateInstance page(Form form) {
        return Templates.delegations(
                services.ask(APPROVAL, () -> approval.delegations(false, AT_MOST)), new Appointment(form, roles()));
    }
}
