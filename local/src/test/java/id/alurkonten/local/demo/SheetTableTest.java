package id.alurkonten.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetTableTest {

    @Test
    void aRowSaysWhoDecidedWhatInWhichTime() {
        // given
        JsonNode record = Json.tree(Map.of(
                "seq",
                7,
                "step",
                6,
                "revision",
                1,
                "actor",
                Map.of("id", "sekretaris", "role", "SEKRETARIS"),
                "startedAt",
                "2026-12-11T02:20:41.555Z",
                "endedAt",
                "2026-12-11T06:38:20.123Z",
                "standardSeconds",
                3600,
                "workingSeconds",
                11858,
                "onTime",
                false,
                "output",
                Map.of("refs", List.of("hash:abc", "decision:REVISION_REQUESTED"))));

        // when
        List<String> table = table(record);

        // then
        assertThat(table.get(3))
                .containsSubsequence(
                        "7",
                        "Persetujuan konten: minta perbaikan",
                        "sekretaris (SEKRETARIS)",
                        "09:20:41",
                        "13:38:20",
                        "1:00:00",
                        "3:17:38",
                        "TERLAMBAT");
    }

    private static List<String> table(JsonNode record) {
        try (StubService service = new StubService()) {
            service.answers(
                    200,
                    "{\"procedure\":{\"steps\":[{\"number\":6,\"labelId\":\"Persetujuan konten\",\"labelEn\":\"Approve\"}]}}");
            Telling telling =
                    new Telling(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
            Steps steps = Steps.of(service.agency().as("auditor"), telling);
            return new SheetTable(steps).of("Judul", List.of(record));
        }
    }
}
