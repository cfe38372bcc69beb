package id.alurkonten.production.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.kit.media.MediaView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an upload in parts is. */
@Schema(name = "Upload", description = "Unggahan bertahap; an upload in parts")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadView(
        UUID id,

        @Schema(description = "Bytes that it is to have", examples = "73400320")
        long length,

        @Schema(description = "Bytes that have arrived", examples = "73400320")
        long offset,

        @Schema(description = "When it is forgotten") Instant expiresAt,

        @Schema(description = "The file in the media store, once all of it is there")
        MediaView media) {}
