package id.alurkonten.sop;

import static id.alurkonten.sop.ControlSheetFixture.jakarta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityStandardTest {

    private final QualityStandard standard = QualityStandard.load();

    @ParameterizedTest
    @CsvSource({
        "RESEARCH, 2026-12-01T08:00:00, 2026-12-01T09:00:00",
        "ASSIGN,   2026-12-01T11:45:00, 2026-12-01T13:15:00",
        "PRODUCE,  2026-12-04T15:30:00, 2026-12-07T08:30:00",
        "APPROVE,  2026-12-04T11:00:00, 2026-12-04T13:30:00",
        "REVISE,   2026-12-23T15:00:00, 2026-12-28T08:30:00",
        "ARCHIVE,  2026-12-05T10:00:00, 2026-12-07T07:35:00",
    })
    void saysWhenAStepIsDue(StepCode step, String startedAt, String dueAt) {
        // when
        Instant due = standard.dueAt(step, jakarta(startedAt));

        // then
        assertThat(due).isEqualTo(jakarta(dueAt));
    }

    @Test
    void goesByAnAgencysOwnCalendar(@TempDir Path folder) throws IOException {
        // given
        Path calendar = Files.writeString(folder.resolve("calendar.yaml"), """
                zone: Asia/Jakarta
                schedules: [{from: 2026-01-01, days: {TUESDAY: [["08:00", "09:00"]]}}]
                """);

        // when
        Instant due = QualityStandard.by(calendar).dueAt(StepCode.RESEARCH, jakarta("2026-12-01T08:30:00"));

        // then
        assertThat(due).isEqualTo(jakarta("2026-12-08T08:30:00"));
    }

    @Test
    void namesTheFileAndTheLineOfACalendarThatIsWrong(@TempDir Path folder) throws IOException {
        // given
        Path calendar = Files.writeString(folder.resolve("calendar.yaml"), """
                zone: Asia/Jakarta
                schedules: [{from: 2026-01-01, days: {TUESDAY: [["09:00", "08:00"]]}}]
                """);

        // then
        assertThatThrownBy(() -> QualityStandard.by(calendar))
                .isInstanceOf(CalendarFormatException.class)
                .hasNoCause()
                .hasMessageContainingAll(calendar.toString(), "2", "hours end after they start");
        assertThatThrownBy(() -> QualityStandard.by(folder.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void isOverdueAfterTheDueInstantOnly() {
        // given
        Instant start = jakarta("2026-12-01T08:00:00");
        Instant due = start.plus(Duration.ofMinutes(5));

        // then
        assertThat(standard.isOverdue(StepCode.PUBLISH, start, due)).isFalse();
        assertThat(standard.isOverdue(StepCode.PUBLISH, start, due.plusMillis(1)))
                .isTrue();
        assertThat(QualityStandard.onTime(due, due)).isTrue();
    }
}
