package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ReviewComment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as it is shown. */
@Schema(name = "Comment", description = "Komentar internal")
public record CommentView(
        UUID id,

        @Schema(description = "Revisi yang sedang ditinjau saat komentar ditulis")
        int revision,

        String author,
        String authorName,
        String text,
        Instant writtenAt) {

    static CommentView of(ReviewComment comment) {
        return new CommentView(
                comment.id(),
                comment.revision(),
                comment.author(),
                comment.authorName(),
                comment.text(),
                comment.writtenAt());
    }
}
