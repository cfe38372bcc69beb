package id.alurkonten.desk.media;

import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.FileCalls.Attached;
import id.alurkonten.desk.client.FileCalls.Stored;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.SentForm;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Takes a file as soon as it is chosen, pasted or dropped, while the rest of the form is still being filled in. */
@Path("/berkas/{service}")
public class UploadPage {
    private static final List<Service> HOLDERS = List.of(Service.PLANNING, Service.PRODUCTION, Service.PUBLISHING);

    private final Services services;
    private final FileCalls files;

    UploadPage(Services services, FileCalls files) {
        this.services = services;
        this.files = files;
    }

    /** Answers the hash and the type of what was stored, or says why it wasn't. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("text/plain;charset=UTF-8")
    public Response store(@PathParam("service") String key, MultipartFormDataInput sent) {
        Service service = Stream.of(Service.values())
                .filter(known -> HOLDERS.contains(known) && known.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Attached file = SentForm.of(sent).file("file").orElse(null);
        if (file == null) {
            return Response.status(400).build();
        }
        return ToldToScript.of(() -> {
            Stored stored = services.answered(service, () -> files.store(service, file));
            return Response.status(201)
                    .entity(stored.sha256() + " " + stored.mediaType())
                    .build();
        });
    }
}
