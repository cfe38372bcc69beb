package id.alurkonten.desk.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** A file that a service has made, passed on as it comes. */
public final class Download {

    private Download() {}

    /** @param name as it is saved: letters, digits, points and hyphens */
    public static Response of(InputStream content, String mediaType, String name) {
        return Response.ok(content)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
