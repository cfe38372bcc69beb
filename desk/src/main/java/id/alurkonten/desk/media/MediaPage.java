package id.alurkonten.desk.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Stored files for the browser, which has no token to fetch them with itself. */
@Path("/media/{sha256:[0-9a-f]{64}}")
public class MediaPage {
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Content-Length", "Content-Range", "Accept-Ranges", "ETag");

    private final MediaLibrary library;

    MediaPage(MediaLibrary library) {
        this.library = library;
    }

    @GET
    public Response open(@PathParam("sha256") String sha256, @HeaderParam("Range") String range) {
        HttpResponse<InputStream> file = library.open(sha256, Optional.ofNullable(range));
        if (file.statusCode() >= 300 && file.statusCode() != 416) {
            return Response.status(file.statusCode() == 404 ? 404 : 502).build();
        }
        Response.ResponseBuilder answer = Response.status(file.statusCode()).entity(file.body());
        PASSED_ON.forEach(name -> file.headers().firstValue(name).ifPresent(value -> answer.header(name, value)));
        // A file's name is its hash: what is there never changes. What it holds may not act as a page of the desk.
        return answer.header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Disposition", "inline")
                .build();
    }
}
