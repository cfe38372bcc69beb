package id.alurkonten.desk.administration;

import id.alurkonten.desk.client.DeadLetterApi.DeadLetter;
import id.alurkonten.desk.client.DeadLetterApi.DeadLetterSummary;
import id.alurkonten.desk.client.DeadLetterApi.LetterStatus;
import id.alurkonten.desk.client.DeadLetters;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/** What a service could not take in, why, and trying again once the cause is mended. */
@Path("/tertahan")
public class LettersPage {
    private static final int AT_MOST = 50;

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        static native TemplateInstance letters(List<Box> boxes);

        static native TemplateInstance letter(Service service, DeadLetter letter, boolean admin, Form form);
    }

    public record Box(Service service, Part<Listing<DeadLetterSummary>> letters) {}

    private final Services services;
    private final DeadLetters letters;
    private final Frame frame;

    LettersPage(Services services, DeadLetters letters, Frame frame) {
        this.services = services;
        this.letters = letters;
        this.frame = frame;
    }

    @GET
    public TemplateInstance list() {
        return Templates.letters(Stream.of(Service.values())
                .map(service -> new Box(service, services.ask(service, () -> letters.of(service)
                        .letters(LetterStatus.WAITING, AT_MOST))))
                .toList());
    }

    @GET
    @Path("{service}/{id}")
    public TemplateInstance look(@PathParam("service") String key, @PathParam("id") String id) {
        return page(service(key), id, Form.blank());
    }

    @POST
    @Path("{service}/{id}")
    public Response replay(
            @PathParam("service") String key, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Service service = service(key);
        Form answered = Form.of(sent)
                .send(formKey -> services.answered(service, () -> {
                    letters.of(service).replay(id, formKey);
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.REPLAYED.at("/tertahan")).build()
                : Response.status(answered.status())
                        .entity(page(service, id, answered))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
    }

    private TemplateInstance page(Service service, String id, Form form) {
        DeadLetter letter = services.answered(service, () -> letters.of(service).letter(id));
        return Templates.letter(service, letter, frame.isAdmin(), form);
    }

    private static Service service(String key) {
        return Stream.of(Service.values())
                .filter(service -> service.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
