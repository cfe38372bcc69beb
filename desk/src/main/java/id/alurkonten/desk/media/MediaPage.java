package id.alurkonten.desk.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stored files for the browser, which has no token to fetch them with itself. */
@Path("/media/{sha256:[0-9a-f]{64}}")
public class MediaPage {
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Content-Length", "Content-Range", "Accept-Ranges", "ETag");

    /** As in the srcset of pages: no others, so that what is kept stays little. */
    private static final Set<Integer> WIDTHS = Set.of(360, 720, 1440);

    private static final Set<String> SMALLER = Set.of("image/jpeg", "image/png");
    private static final long BYTES_AT_MOST = 16_000_000;

    /** One picture at a time: each takes tens of megabytes while it is made smaller. */
    private final Object easel = new Object();

    private final MediaLibrary library;

    MediaPage(MediaLibrary library) {
        this.library = library;
    }

    /** @param width of the picture that a page shows; without it, the file as it is */
    @GET
    public Response open(
            @PathParam("sha256") String sha256, @QueryParam("w") int width, @HeaderParam("Range") String range)
            throws IOException {
        HttpResponse<InputStream> file = library.open(sha256, Optional.ofNullable(range));
        if (file.statusCode() >= 300 && file.statusCode() != 416) {
            file.body().close();
            return Response.status(file.statusCode() == 404 ? 404 : 502).build();
        }
        if (WIDTHS.contains(width) && file.statusCode() == 200 && isSmallEnough(file)) {
            return kept(shown(file, width)).build();
        }
        Response.ResponseBuilder answer = Response.status(file.statusCode()).entity(file.body());
        PASSED_ON.forEach(name -> file.headers().firstValue(name).ifPresent(value -> answer.header(name, value)));
        return kept(answer).build();
    }

    private static boolean isSmallEnough(HttpResponse<InputStream> file) {
        return SMALLER.contains(file.headers().firstValue("Content-Type").orElse(""))
                && file.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE) <= BYTES_AT_MOST;
    }

    private Response.ResponseBuilder shown(HttpResponse<InputStream> file, int width) throws IOException {
        try (InputStream body = file.body()) {
            synchronized (easel) {
                byte[] original = body.readAllBytes();
                Rendition whole =
                        new Rendition(file.headers().firstValue("Content-Type").orElse(""), original);
                Rendition rendition = Rendition.of(original, width).orElse(whole);
                return Response.ok(rendition.bytes(), rendition.mediaType());
            }
        }
    }

    /** A file's name is its hash: what is there never changes. What it holds may not act as a page of the desk. */
    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Disposition", "inline");
    }
}
