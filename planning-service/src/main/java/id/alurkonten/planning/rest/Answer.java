package id.alurkonten.planning.rest;

import id.alurkonten.kit.http.Preconditions;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The shapes in which the operations answer: single resources with their ETag, files with their name. */
final class Answer {

    static final String CSV = "text/csv;charset=UTF-8";

    private Answer() {}

    static <V> RestResponse<V> ok(V view, long version) {
        return ResponseBuilder.ok(view, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }

    static <V> RestResponse<V> created(String location, V view, long version) {
        return ResponseBuilder.<V>created(URI.create(location))
                .type(MediaType.APPLICATION_JSON)
                .entity(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(version))
                .build();
    }

    static RestResponse<String> csv(String name, String text) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + ".csv\"")
                .build();
    }
}
