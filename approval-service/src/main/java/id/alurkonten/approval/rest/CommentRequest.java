package id.alurkonten.approval.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say to the other officers. */
@Schema(description = "Komentar internal; tidak pernah keluar dari layanan ini")
public record CommentRequest(@NotBlank @Size(max = 4000) String text) {}
