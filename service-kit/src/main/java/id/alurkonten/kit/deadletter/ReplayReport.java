package id.alurkonten.kit.deadletter;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one call of replay-all did. */
@Schema(name = "DeadLetterReplayReport", description = "Hasil satu panggilan pengulangan")
public record ReplayReport(
        @Schema(description = "Diterapkan sekarang", examples = "41")
        int applied,

        @Schema(description = "Terlambat: tidak mengubah apa pun", examples = "3")
        int ignored,

        @Schema(description = "Sudah diolah sebelumnya", examples = "1")
        int duplicates,

        @Schema(description = "Ditolak lagi; tetap menunggu dengan alasan terbaru", examples = "5")
        int refused,

        @Schema(description = "Yang menunggu dan belum tercapai oleh panggilan ini", examples = "450")
        long remaining,

        @Schema(
                description = "Lanjutkan dengan after=… ini; tidak ada bila semuanya sudah dicoba",
                examples = "alurkonten.approval.dlq.publishing-0-66")
        String next) {

    /** Counts outcomes. */
    static final class Tally {

        private final Map<ReplayOutcome, Integer> outcomes = new EnumMap<>(ReplayOutcome.class);

        void add(ReplayOutcome outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }

        int tried() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        ReplayReport report(long remaining, LetterId last) {
            return new ReplayReport(
                    of(ReplayOutcome.APPLIED),
                    of(ReplayOutcome.IGNORED),
                    of(ReplayOutcome.DUPLICATE),
                    of(ReplayOutcome.REFUSED),
                    remaining,
                    remaining == 0 || last == null ? null : last.toString());
        }

        private int of(ReplayOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }
}
