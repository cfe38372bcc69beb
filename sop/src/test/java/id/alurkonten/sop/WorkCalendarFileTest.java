package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator's own calendar: what it may say, and what is said of it when it is wrong. */
class WorkCalendarFileTest {

    private static final String GOOD = """
            zone: Asia/Makassar
            schedules:
              - name: Reguler
                from: 2026-01-01
                days:
                  MONDAY: [["08:00", "12:00"], ["13:00", "17:00"]]
              - name: Sif malam
                from: 2026-06-01
                to: 2026-06-30
                days:
                  MONDAY: [["22:00", "24:00"]]
                  TUESDAY: [["00:00:00", "06:00:00"]]
            publicHolidays:
              2026: [08-17]
            """;

    @Test
    void readsAnotherZoneAndWorkAcrossMidnight() throws IOException {
        // given
        WorkCalendar calendar = load(GOOD);
        Instant mondayNine = Instant.parse("2026-06-01T13:00:00Z");

        // when
        Duration night = calendar.workingTimeBetween(mondayNine, mondayNine.plus(Duration.ofHours(24)));

        // then
        assertThat(night).isEqualTo(Duration.ofHours(8));
        assertThat(calendar.zone()).hasToString("Asia/Makassar");
    }

    @Test
    void keepsTheClockAcrossSummerTime() throws IOException {
        // given
        WorkCalendar calendar = load("""
                zone: Europe/Amsterdam
                schedules:
                  - from: 2026-01-01
                    days:
                      SUNDAY: [["00:00", "24:00"]]
                """);
        Instant beforeTheSwitch = Instant.parse("2026-03-28T12:00:00Z");

        // when
        Duration sunday = calendar.workingTimeBetween(beforeTheSwitch, beforeTheSwitch.plus(Duration.ofDays(3)));

        // then
        assertThat(sunday).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void endsWithAClearErrorWhenItsSchedulesHaveEnded() throws IOException {
        // given
        WorkCalendar calendar = load(GOOD.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-05-31"));

        // when, then
        assertThatThrownBy(() -> calendar.plusWorkingTime(Instant.parse("2026-07-01T00:00:00Z"), Duration.ofHours(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2026-07-01T00:00:00Z")
                .hasMessageContaining("schedules have ended");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Asia/Makassar             | zone: Asia/Bandung                | line 1, zone",
                "zone: Asia/Makassar             | zone:                             | zone",
                "from: 2026-01-01                | from: 2026-13-01                  | line 4, schedules[0].from",
                "from: 2026-01-01                | until: 2026-01-01                 | schedules[0].until: unknown field",
                "to: 2026-06-30                  | to: 2026-05-30                    | schedules[1].to",
                "MONDAY: [[\"22:00\", \"24:00\"]] | SENIN: [[\"22:00\", \"24:00\"]]  | schedules[1].days",
                "[\"08:00\", \"12:00\"]          | [\"8\", \"12:00\"]                | line 6, schedules[0].days.MONDAY[0]",
                "[\"08:00\", \"12:00\"]          | [\"12:00\", \"08:00\"]            | hours end after they start",
                "[\"08:00\", \"12:00\"]          | [\"08:00\"]                       | a start and an end",
                "[\"08:00\", \"12:00\"]          | [\"08:00\", \"14:00\"]            | schedules[0].days.MONDAY",
                "[\"22:00\", \"24:00\"]          | [\"22:00\", \"24:01\"]            | line 11, schedules[1].days.MONDAY[0]",
                "2026: [08-17]                   | 2026: [17-08]                     | publicHolidays.2026",
                "2026: [08-17]                   | 2026: [02-29]                     | publicHolidays.2026",
                "2026: [08-17]                   | 2026: [17 Agustus]                | line 14, publicHolidays.2026[0]",
                "2026: [08-17]                   | tahun: [08-17]                    | line 14, publicHolidays",
                "TUESDAY: [[\"00:00:00\", \"06:00:00\"]] | MONDAY: [[\"00:00\", \"06:00\"]] | line 12",
                "publicHolidays                  | holidays                          | holidays: unknown field",
            })
    void namesWhatIsWrongAndWhere(String right, String wrong, String where) {
        // given
        String yaml = GOOD.replace(right, wrong);
        assertThat(yaml).isNotEqualTo(GOOD);

        // when, then
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(CalendarFormatException.class)
                .hasMessageContaining(where)
                .hasMessageStartingWith("kalender kerja, ");
    }

    @Test
    void refusesTwoSchedulesForTheSameDates() {
        String clash = GOOD.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-06-01");

        assertThatThrownBy(() -> load(clash))
                .isInstanceOf(CalendarFormatException.class)
                .hasMessageContaining("schedules[1]")
                .hasMessageContaining("schedules[0]");
    }

    @ParameterizedTest
    @CsvSource({"''", "zone: Asia/Jakarta", "[]", "'zone: [unclosed'", "'zone: Asia/Jakarta\nschedules: []'"})
    void refusesWhatIsNoCalendar(String yaml) {
        assertThatThrownBy(() -> load(yaml)).isInstanceOf(CalendarFormatException.class);
    }

    @Test
    void refusesAFileWithoutEnd() {
        String huge = GOOD + "# ".repeat(1 << 20);

        assertThatThrownBy(() -> load(huge)).isInstanceOfSatisfying(CalendarFormatException.class, e -> assertThat(
                        e.wording().in(Locale.ENGLISH))
                .contains("exceeds the limit of 1048576 bytes"));
    }

    private static WorkCalendar load(String yaml) throws IOException {
        return WorkCalendar.load(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
