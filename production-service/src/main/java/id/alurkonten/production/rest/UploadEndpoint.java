package id.alurkonten.production.rest;

import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.kit.media.MediaNotFound;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.media.MediaView;
import id.alurkonten.kit.media.UnsupportedMedia;
import id.alurkonten.kit.media.Upload;
import id.alurkonten.kit.media.Uploads;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Uploads in parts over HTTP, to which {@link UploadResource} delegates: tus 1.0.0 with creation, expiration and
 * termination; and GET, which tus leaves open, for what became of it. Blocking; call it on a worker thread.
 */
@ApplicationScoped
class UploadEndpoint {

    public static final String VERSION = "1.0.0";
    public static final String RESUMABLE = "Tus-Resumable";
    public static final String LENGTH = "Upload-Length";
    public static final String OFFSET = "Upload-Offset";

    private static final String EXPIRES = "Upload-Expires";
    private static final MediaType PART = new MediaType("application", "offset+octet-stream");
    private static final String UPLOADS = "/uploads";

    private final Uploads uploads;
    private final MediaStore store;
    private final CurrentPerson person;

    UploadEndpoint(Uploads uploads, MediaStore store, CurrentPerson person) {
        this.uploads = uploads;
        this.store = store;
        this.person = person;
    }

    /** 201 with Location. */
    public RestResponse<Void> begin(String version, String promised, UriInfo uri) {
        requireVersion(version);
        long length = number(LENGTH, promised);
        if (length == 0) {
            throw UnsupportedMedia.empty();
        }
        Upload upload = uploads.begin(person.id(), length);
        return ResponseBuilder.<Void>created(URI.create(uri.getRequestUri().getRawPath() + "/" + upload.id()))
                .header(EXPIRES, date(upload.expiresAt()))
                .build();
    }

    /** 200 with how much has arrived. */
    public RestResponse<Void> head(UUID id, String version) {
        Upload upload = uploads.find(id, person.id());
        requireVersion(version);
        return described(RestResponse.Status.OK, upload)
                .header(LENGTH, upload.length())
                .build();
    }

    /** 204 with how much has arrived now. */
    public RestResponse<Void> append(UUID id, String version, String offset, InputStream content, HttpHeaders headers) {
        Upload upload = uploads.find(id, person.id());
        requireVersion(version);
        if (headers.getMediaType() == null || !headers.getMediaType().isCompatible(PART)) {
            throw new NotSupportedException();
        }
        return described(
                        RestResponse.Status.NO_CONTENT,
                        uploads.append(
                                upload,
                                number(OFFSET, offset),
                                content == null ? InputStream.nullInputStream() : content))
                .build();
    }

    /** 200 with how far it is, and the file itself once it is in the media store. */
    public RestResponse<UploadView> get(UUID id, UriInfo uri) {
        Upload upload = uploads.find(id, person.id());
        MediaView media = upload.isStored() ? media(upload.sha256(), uri) : null;
        return RestResponse.ok(
                new UploadView(upload.id(), upload.length(), upload.offset(), upload.expiresAt(), media));
    }

    /** 204. */
    public RestResponse<Void> discard(UUID id, String version) {
        Upload upload = uploads.find(id, person.id());
        requireVersion(version);
        uploads.discard(upload);
        return RestResponse.noContent();
    }

    private MediaView media(String sha256, UriInfo uri) {
        String here = uri.getRequestUri().getRawPath();
        MediaObject object = store.find(sha256).orElseThrow(() -> new MediaNotFound(sha256));
        return MediaView.of(object, here.substring(0, here.lastIndexOf(UPLOADS)) + "/" + sha256);
    }

    private static ResponseBuilder<Void> described(RestResponse.Status status, Upload upload) {
        return ResponseBuilder.<Void>create(status)
                .header(OFFSET, upload.offset())
                .header(EXPIRES, date(upload.expiresAt()));
    }

    private static void requireVersion(String version) {
        if (!VERSION.equals(version)) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "upload.version", VERSION);
        }
    }

    private static long number(String header, String value) {
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(header, "upload.number");
        }
        return Long.parseLong(value);
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
