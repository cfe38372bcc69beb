package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.MediaFormat;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.Problem;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The media operations, to which the resource of each service delegates: {@code POST /media}, {@code GET} and
 * {@code HEAD /media/{sha256}}. Blocking; call it on a worker thread.
 */
@ApplicationScoped
public class MediaEndpoint {

    /** The object behind an address never changes, but who may read it is asked of each person. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private static final String ACCEPT_RANGES = "Accept-Ranges";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final String IF_RANGE = "If-Range";
    private static final String RANGE = "Range";

    private final MediaStore store;

    @Inject
    public MediaEndpoint(MediaStore store) {
        this.store = store;
    }

    /**
     * Takes in the one file of a multipart upload.
     *
     * @param file null when the form had no part named {@code file}
     * @return 201 with Location, or 200 when the same bytes were there already
     * @throws ProblemException 400 without a file; else as {@link MediaStore#put}
     */
    public RestResponse<MediaView> upload(FileUpload file, UriInfo uri) {
        if (file == null) {
            throw ProblemException.invalid("file", "field.required");
        }
        Stored stored = put(file);
        String href = uri.getRequestUri().getRawPath() + "/" + stored.object().sha256();
        MediaView view = MediaView.of(stored.object(), href);
        return stored.created()
                ? ResponseBuilder.<MediaView>created(URI.create(href))
                        .type(MediaType.APPLICATION_JSON)
                        .entity(view)
                        .build()
                : ResponseBuilder.ok(view, MediaType.APPLICATION_JSON).build();
    }

    /**
     * Streams an object, or the part that a single Range asks for (RFC 9110, section 14); several ranges are answered
     * with the whole. Answers 200, 206, 304 or 416.
     *
     * @throws MediaNotFound when there is none
     */
    public RestResponse<Object> get(String sha256, HttpHeaders headers, UriInfo uri) {
        MediaObject object = store.find(sha256).orElseThrow(() -> new MediaNotFound(sha256));
        if (isKnown(object, headers)) {
            return described(RestResponse.Status.NOT_MODIFIED, object).build();
        }
        ByteRange range = range(object, headers);
        return switch (range.kind()) {
            case WHOLE ->
                bytes(RestResponse.Status.OK, object, object.size())
                        .entity(streaming(() -> store.open(sha256)))
                        .build();
            case PART ->
                bytes(RestResponse.Status.PARTIAL_CONTENT, object, range.length())
                        .header(CONTENT_RANGE, range.contentRange(object.size()))
                        .entity(streaming(() -> store.open(sha256, range.offset(), range.length())))
                        .build();
            case UNSATISFIABLE -> unsatisfiable(object, range, headers, uri);
        };
    }

    /** The headers of {@link #get} without the bytes; Range means nothing here (RFC 9110, section 14.2). */
    public RestResponse<Object> head(String sha256, HttpHeaders headers) {
        MediaObject object = store.find(sha256).orElseThrow(() -> new MediaNotFound(sha256));
        return isKnown(object, headers)
                ? described(RestResponse.Status.NOT_MODIFIED, object).build()
                : bytes(RestResponse.Status.OK, object, object.size()).build();
    }

    private Stored put(FileUpload file) {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return store.put(content);
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
    }

    private static String etag(MediaObject object) {
        return "\"" + object.sha256() + "\"";
    }

    private static boolean isKnown(MediaObject object, HttpHeaders headers) {
        String tags = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return tags != null
                && Arrays.stream(tags.split(",", -1))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag(object)));
    }

    private static ByteRange range(MediaObject object, HttpHeaders headers) {
        String range = headers.getHeaderString(RANGE);
        String ifRange = headers.getHeaderString(IF_RANGE);
        boolean asked = range != null && (ifRange == null || ifRange.strip().equals(etag(object)));
        return asked ? ByteRange.of(range, object.size()) : ByteRange.whole(object.size());
    }

    private static ResponseBuilder<Object> described(RestResponse.Status status, MediaObject object) {
        return ResponseBuilder.create(status)
                .header(HttpHeaders.ETAG, etag(object))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    private static ResponseBuilder<Object> bytes(RestResponse.Status status, MediaObject object, long length) {
        String extension = MediaFormat.ofMediaType(object.mediaType())
                .map(MediaFormat::extension)
                .orElse("bin");
        return described(status, object)
                .header(HttpHeaders.CONTENT_TYPE, object.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + object.sha256() + "." + extension + "\"")
                .header(ACCEPT_RANGES, "bytes")
                // Uploaded bytes are never a page of ours, whatever a browser thinks of them.
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static RestResponse<Object> unsatisfiable(
            MediaObject object, ByteRange range, HttpHeaders headers, UriInfo uri) {
        Locale locale = Messages.choose(headers);
        ProblemType type = ProblemType.RANGE_NOT_SATISFIABLE;
        Problem problem = new Problem(
                type.urn(),
                Messages.ofKit().text(locale, "title." + type.slug()),
                type.status(),
                Messages.ofKit().text(locale, "range-not-satisfiable", object.size()),
                uri.getRequestUri().getRawPath(),
                List.of(),
                Map.of());
        return ResponseBuilder.create(RestResponse.Status.REQUESTED_RANGE_NOT_SATISFIABLE, (Object) problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(CONTENT_RANGE, range.contentRange(object.size()))
                .header(ACCEPT_RANGES, "bytes")
                .build();
    }

    private static StreamingOutput streaming(Source source) {
        return output -> {
            try (InputStream input = source.open()) {
                input.transferTo(output);
            }
        };
    }

    private interface Source {
        InputStream open();
    }
}
