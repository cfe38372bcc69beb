package id.alurkonten.desk.media;

import static id.alurkonten.desk.client.Service.PRODUCTION;

import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.client.UploadCalls;
import id.alurkonten.desk.client.UploadCalls.Progress;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes a large file of a design part by part, and passes each on; nothing of it is kept here. */
@Path("/berkas/production/bagian")
@Produces("text/plain;charset=UTF-8")
public class PartsPage {
    /** As upload.js sends at a time, and no more: a part is in memory while it is passed on. */
    static final int LARGEST_PART = 4 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private final Services services;
    private final UploadCalls uploads;

    PartsPage(Services services, UploadCalls uploads) {
        this.services = services;
        this.uploads = uploads;
    }

    /** Answers by which name the file goes on; the same to the same key. */
    @POST
    public Response begin(@QueryParam("panjang") long length, @QueryParam("kunci") @DefaultValue("") String key) {
        if (!KEY.matcher(key).matches()) {
            return Response.status(400).build();
        }
        return ToldToScript.of(() -> Response.status(201)
                .entity(services.answered(PRODUCTION, () -> uploads.begin(PRODUCTION, length, key))
                        .toString())
                .build());
    }

    /** Answers how many bytes have arrived; then, when that is all, hash and type of what was stored. */
    @GET
    @Path("{upload}")
    public Response look(@PathParam("upload") UUID upload) {
        return ToldToScript.of(() -> progress(services.answered(PRODUCTION, () -> uploads.look(PRODUCTION, upload))));
    }

    @POST
    @Path("{upload}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response append(@PathParam("upload") UUID upload, @QueryParam("dari") long offset, InputStream sent)
            throws IOException {
        byte[] part = sent.readNBytes(LARGEST_PART + 1);
        if (part.length > LARGEST_PART) {
            return Response.status(413).build();
        }
        return ToldToScript.of(
                () -> progress(services.answered(PRODUCTION, () -> uploads.append(PRODUCTION, upload, offset, part))));
    }

    private static Response progress(Progress progress) {
        String stored = progress.media() == null
                ? ""
                : " " + progress.media().sha256() + " " + progress.media().mediaType();
        return Response.ok(progress.offset() + stored).build();
    }
}
