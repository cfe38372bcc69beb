package id.alurkonten.kit.deadletter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time that a dead letter was handled anew. */
@Schema(name = "DeadLetterReplay", description = "Satu pengulangan peristiwa tertahan")
public record Replay(
        @Schema(
                description = "APPLIED: diterapkan; IGNORED: terlambat, tidak mengubah apa pun; DUPLICATE: sudah diolah"
                        + " sebelumnya; REFUSED: ditolak lagi, tetap menunggu")
        ReplayOutcome outcome,

        @Schema(description = "Mengapa ditolak; hanya pada REFUSED")
        String reason,

        @Schema(description = "Nama pengguna", examples = "admin")
        String by,

        @Schema(examples = "2026-11-23T07:15:02.311Z") Instant at) {}
