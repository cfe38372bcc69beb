package id.alurkonten.desk.administration;

import id.alurkonten.desk.client.DeadLetterApi.DeadLetter;
import id.alurkonten.desk.client.DeadLetterApi.DeadLetterReplayReport;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What a service could not take in, why, and trying again once the cause is mended. */
@Path("/tertahan")
public class LettersPage {
    private static final int AT_MOST = 50;
    /** Of calls for one press of the button: what is left after them is said, and pressed for again. */
    private static final int CALLS = 10;

    private static final List<String> NO_FIELDS = List.of();

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        static native TemplateInstance letters(List<Box> boxes, boolean admin, Replayed replayed);

        static native TemplateInstance letter(Service service, DeadLetter letter, boolean admin, Form form);
    }

    /** @param form with which all of them are tried again */
    public record Box(Service service, Part<Listing<DeadLetterSummary>> letters, Form form) {

        public List<String> fields() {
            return NO_FIELDS;
        }
    }

    private final Services services;
    private final DeadLetters letters;
    private final Frame frame;

    LettersPage(Services services, DeadLetters letters, Frame frame) {
        this.services = services;
        this.letters = letters;
        this.frame = frame;
    }

    @GET
    public TemplateInstance list(@Context UriInfo address) {
        return list(
                null, Form.blank(), Replayed.of(address.getQueryParameters()).orElse(null));
    }

    private TemplateInstance list(Service tried, Form form, Replayed replayed) {
        List<Box> boxes = Stream.of(Service.values())
                .map(service -> new Box(
                        service,
                        services.ask(service, () -> letters.of(service).letters(LetterStatus.WAITING, AT_MOST)),
                        service == tried ? form : Form.blank()))
                .toList();
        return Templates.letters(boxes, frame.isAdmin(), replayed);
    }

    @POST
    @Path("{service}")
    public Response replayAll(@PathParam("service") String key, MultivaluedMap<String, String> sent) {
        Service service = service(key);
        AtomicReference<Replayed> replayed = new AtomicReference<>(Replayed.none(service));
        Form answered = Form.of(sent)
                .send(formKey -> services.answered(service, () -> {
                    String after = null;
                    for (int call = 0; call == 0 || after != null && call < CALLS; call++) {
                        DeadLetterReplayReport report = letters.of(service).replayAll(after, formKey + "." + call);
                        replayed.updateAndGet(so -> so.and(report));
                        after = report.next();
                    }
                    return null;
                }));
        return answered.isAccepted()
                ? Response.seeOther(replayed.get().at("/tertahan")).build()
                : Response.status(answered.status())
                        .entity(list(service, answered, null))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
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
