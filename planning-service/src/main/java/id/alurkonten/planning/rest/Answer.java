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
    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        return file(name + ".csv", CSV, text);
    }

    static RestResponse<byte[]> xlsx(String name, byte[] workbook) {
        return file(name + ".xlsx", XLSX, workbook);
    }

    /** Shown by a browser, and printed from there. */
    static RestResponse<byte[]> pdf(String name, byte[] document) {
        return ResponseBuilder.ok(document, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + plain(name) + ".pdf\"")
                .build();
    }

    private static <V> RestResponse<V> file(String name, String type, V content) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain(name) + '"')
                .build();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }
}
