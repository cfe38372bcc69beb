package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.event.CloudEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter in a list. What its record never had is left out. */
@Schema(name = "DeadLetterSummary", description = "Peristiwa yang tidak dapat diolah dan karena itu disisihkan")
public record DeadLetterSummary(
        @Schema(
                description = "Tempatnya: topik, partisi dan offset",
                examples = "alurkonten.approval.dlq.publishing-0-17")
        String id,

        LetterStatus status,

        @Schema(
                description = "Mengapa tidak dapat diolah, menurut penolakan terakhir",
                examples = "broken control sheet: record 3 was changed")
        String reason,

        @Schema(description = "Topik asalnya", examples = "alurkonten.approval")
        String topic,

        @Schema(description = "Partisi asalnya", examples = "4")
        Long partition,

        @Schema(description = "Offset asalnya", examples = "1093")
        Long offset,

        @Schema(description = "Kunci rekamannya") String key,

        @Schema(description = "ce_id", examples = "01940000-0000-7000-8000-000000000001")
        String eventId,

        @Schema(description = "ce_type", examples = "id.alurkonten.ContentApproved.v1")
        String type,

        @Schema(description = "ce_subject: tentang apa") String subject,

        @Schema(description = "Sejak kapan disisihkan", examples = "2026-11-23T06:58:40.127Z")
        Instant deadSince,

        @Schema(description = "Pengulangan terakhir; tidak ada sebelum yang pertama")
        Replay lastReplay) {

    static DeadLetterSummary of(Letter letter) {
        return new DeadLetterSummary(
                letter.id().toString(),
                letter.status(),
                letter.reason().orElse(null),
                letter.text(DeadLetters.TOPIC).orElse(null),
                letter.number(DeadLetters.PARTITION).orElse(null),
                letter.number(DeadLetters.OFFSET).orElse(null),
                letter.record().key(),
                letter.text(CloudEvent.ID).orElse(null),
                letter.text(CloudEvent.TYPE).orElse(null),
                letter.text(CloudEvent.SUBJECT).orElse(null),
                letter.deadSince(),
                letter.replays().isEmpty()
                        ? null
                        : letter.replays().get(letter.replays().size() - 1));
    }
}
