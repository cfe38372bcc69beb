package id.alurkonten.kit.changes;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that this service has said.
 *
 * @param subject what it is about
 * @param type the event's type, as on the topic
 * @param time when it happened
 */
@Schema(description = "Sesuatu yang baru dinyatakan layanan ini")
public record Change(
        @Schema(
                description = "Tentang apa: pengenal konten, atau rencana",
                examples = "01940000-0000-7000-8000-000000000000")
        String subject,

        @Schema(description = "Jenis peristiwanya, seperti pada topik", examples = "id.alurkonten.DesignReady.v1")
        String type,

        Instant time) {}
