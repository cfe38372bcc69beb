package id.alurkonten.desk.approval;

import static id.alurkonten.desk.client.Service.APPROVAL;

import id.alurkonten.desk.client.ApprovalApi;
import id.alurkonten.desk.client.ApprovalApi.Approval;
import id.alurkonten.desk.client.ApprovalApi.Approve;
import id.alurkonten.desk.client.ApprovalApi.Checklist;
import id.alurkonten.desk.client.ApprovalApi.NewComment;
import id.alurkonten.desk.client.ApprovalApi.RequestRevision;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.media.Gallery;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Answers;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Notice;
import id.alurkonten.desk.preview.Posts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Step 6: look at a design, and decide. */
@Path("/persetujuan/{contentId}")
public class ApprovalPage {

    @CheckedTemplate(basePath = "approval")
    static class Templates {
        static native TemplateInstance approval(Review review);
    }

    private final Services services;
    private final ApprovalApi approval;
    private final Gallery gallery;
    private final Posts posts;
    private final Words words;

    ApprovalPage(Services services, @RestClient ApprovalApi approval, Gallery gallery, Posts posts, Words words) {
        this.services = services;
        this.approval = approval;
        this.gallery = gallery;
        this.posts = posts;
        this.words = words;
    }

    @GET
    public TemplateInstance look(@PathParam("contentId") UUID contentId) {
        return page(contentId, Form.blank(), Form.blank(), Form.blank());
    }

    @POST
    @Path("setuju")
    public Response approve(@PathParam("contentId") UUID contentId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.has("checklist", "ALL_WELL")
                        || form.value("checklist-asked").isEmpty()
                ? form.send(key -> services.answered(APPROVAL, () -> {
                    Checklist checklist = form.value("checklist-asked").isEmpty() ? null : Checklist.ALL_WELL;
                    approval.approve(
                            contentId,
                            key,
                            new Approve(
                                    form.value("contentHash"),
                                    form.value("note").strip(),
                                    checklist));
                    return null;
                }))
                : form.refusedAt("checklist", words.approval().check_first());
        return answered.isAccepted()
                ? Response.seeOther(Notice.APPROVED.at("/")).build()
                : Answers.again(answered, () -> page(contentId, answered, Form.blank(), Form.blank()));
    }

    @POST
    @Path("perbaikan")
    public Response requestRevision(@PathParam("contentId") UUID contentId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        if (form.has("lagi", "lagi")) {
            Form longer = form.withField("notes[" + NoteRows.numbers(form).size() + "].text");
            return Answers.again(longer, () -> page(contentId, Form.blank(), longer, Form.blank()));
        }
        NoteRows.Read read = NoteRows.read(form, words.approval());
        Form answered = read.refused()
                .orElseGet(() -> form.send(key -> services.answered(APPROVAL, () -> {
                    approval.requestRevision(
                            contentId, key, new RequestRevision(form.value("contentHash"), read.notes()));
                    return null;
                })));
        return answered.isAccepted()
                ? Response.seeOther(Notice.REVISION_REQUESTED.at("/")).build()
                : Answers.again(answered, () -> page(contentId, Form.blank(), answered, Form.blank()));
    }

    @POST
    @Path("komentar")
    public Response comment(@PathParam("contentId") UUID contentId, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(APPROVAL, () -> {
            approval.comment(contentId, key, new NewComment(form.value("text").strip()));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.COMMENTED.at("/persetujuan/" + contentId))
                        .build()
                : Answers.again(answered, () -> page(contentId, Form.blank(), Form.blank(), answered));
    }

    private TemplateInstance page(UUID contentId, Form approve, Form revise, Form comment) {
        Approval request = services.answered(APPROVAL, () -> approval.approval(contentId));
        List<Shown> media = gallery.of(request.design().media());
        return Templates.approval(new Review(
                request,
                media,
                gallery.of(Review.former(request)
                        .map(former -> former.design().media())
                        .orElse(List.of())),
                posts.of(request.design().variants(), request.scheduledAt(), media),
                approve,
                revise,
                comment));
    }
}
