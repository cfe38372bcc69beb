package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.publication.Attempt;
import id.alurkonten.publishing.publication.AttemptState;
import id.alurkonten.publishing.publication.Confirmation;
import id.alurkonten.publishing.publication.Publication;
import id.alurkonten.publishing.publication.PublicationStatus;
import id.alurkonten.sop.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as people see it; its attempts only where one alone is asked for. */
@Schema(name = "Publication", description = "Unggahan satu konten di satu kanal (langkah 9)")
record PublicationView(
        UUID id,
        UUID contentId,
        UUID planId,
        int revision,
        @Schema(examples = "Capaian Kinerja November 2026") String title,
        Channel channel,
        PublicationStatus status,
        Instant scheduledAt,

        @Schema(description = "Batas waktu langkah 9 menurut mutu baku")
        Instant dueAt,

        boolean overdue,

        @Schema(description = "Tautan tayang", examples = "https://www.instagram.com/p/CONTOH09/")
        String url,

        @Schema(description = "Bukti tayang: SHA-256 tangkapan layar")
        String evidence,

        Instant publishedAt,
        TakeDownView takenDown,

        @Schema(description = "Operasi yang dapat dilakukan sekarang", examples = "[\"confirm\", \"reschedule\"]")
        List<String> allowed,

        List<AttemptView> attempts) {

    /** That and why it was taken down. */
    @Schema(name = "TakeDown", description = "Penurunan")
    record TakeDownView(Instant at, String reason, String evidence) {}

    /** One try to publish. */
    @Schema(name = "Attempt", description = "Satu percobaan unggah")
    record AttemptView(
            int number,
            AttemptState state,
            Actor actor,
            Instant startedAt,
            Instant endedAt,
            String reason,

            @Schema(description = "Identitas unggahan di platformnya")
            String postId,

            @Schema(description = "Kapan sistem melanjutkannya sendiri; kosong bila selesai atau menunggu petugas")
            Instant nextStepAt) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.state(),
                    attempt.actor(),
                    attempt.startedAt(),
                    attempt.endedAt().orElse(null),
                    attempt.reason().orElse(null),
                    attempt.postId().orElse(null),
                    attempt.nextStepAt().orElse(null));
        }
    }

    static PublicationView listed(Publication publication, Instant now) {
        return of(publication, now, null);
    }

    static PublicationView whole(Publication publication, Instant now) {
        return of(
                publication,
                now,
                publication.attempts().stream().map(AttemptView::of).toList());
    }

    private static PublicationView of(Publication publication, Instant now, List<AttemptView> attempts) {
        Optional<Confirmation> proof = publication.proof();
        return new PublicationView(
                publication.id(),
                publication.contentId(),
                publication.planId(),
                publication.revision(),
                publication.title(),
                publication.channel(),
                publication.status(),
                publication.scheduledAt(),
                publication.dueAt(),
                publication.isOverdue(now),
                proof.map(Confirmation::url).orElse(null),
                proof.map(Confirmation::evidence).orElse(null),
                proof.map(Confirmation::publishedAt).orElse(null),
                publication
                        .takeDown()
                        .map(down -> new TakeDownView(
                                down.at(), down.reason(), down.evidence().orElse(null)))
                        .orElse(null),
                publication.status().operations(),
                attempts);
    }
}
