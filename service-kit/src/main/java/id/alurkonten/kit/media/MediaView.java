package id.alurkonten.kit.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored file as the APIs show it. */
@Schema(name = "Media", description = "Berkas di penyimpanan media; a stored file")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaView(
        @Schema(
                description = "The name of the file: SHA-256 of its bytes",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "As told by the bytes, not by the file name", examples = "image/jpeg")
        String mediaType,

        @Schema(description = "Bytes", examples = "482113") long size,
        @Schema(description = "Pixels", examples = "1080") Integer width,
        @Schema(description = "Pixels", examples = "1350") Integer height,

        @Schema(description = "Milliseconds; of videos that say", examples = "59000")
        Long durationMs,

        @Schema(description = "Where to read it") String href) {

    public static MediaView of(MediaObject object, String href) {
        return new MediaView(
                object.sha256(),
                object.mediaType(),
                object.size(),
                object.width(),
                object.height(),
                object.durationMs(),
                href);
    }
}
