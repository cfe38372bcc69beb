package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agency's own calendar, by dates that a reader can look up. Local times are those of Jakarta. */
class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a Tuesday morning,               2026-12-01T08:00,    2026-12-01T09:30,    PT1H30M",
        "a whole Monday,                  2026-11-30T00:00,    2026-12-01T00:00,    PT7H30M",
        "a whole Friday,                  2026-12-04T00:00,    2026-12-05T00:00,    PT7H30M",
        "across the noon break,           2026-12-01T11:30,    2026-12-01T13:30,    PT1H",
        "across the Friday break,         2026-12-04T11:00,    2026-12-04T13:30,    PT1H",
        "within the Friday break,         2026-12-04T11:30,    2026-12-04T13:00,    PT0S",
        "noon is work on Thursday,        2026-12-03T11:30,    2026-12-03T12:00,    PT30M",
        "the last half-hour of Friday,    2026-12-04T16:00,    2026-12-04T16:30,    PT30M",
        "not that of Thursday,            2026-12-03T16:00,    2026-12-03T16:30,    PT0S",
        "across the weekend,              2026-12-04T16:00,    2026-12-07T08:00,    PT1H",
        "a Saturday,                      2026-12-05T00:00,    2026-12-06T00:00,    PT0S",
        "joint leave and Christmas,       2026-12-24T00:00,    2026-12-26T00:00,    PT0S",
        "from before to after Christmas,  2026-12-23T15:00,    2026-12-28T08:30,    PT2H",
        "Independence Day,                2026-08-17T00:00,    2026-08-18T00:00,    PT0S",
        "the last day before Ramadan,     2026-02-13T00:00,    2026-02-14T00:00,    PT7H30M",
        "the first day of Ramadan,        2026-02-18T00:00,    2026-02-19T00:00,    PT7H",
        "a Ramadan early morning,         2026-02-19T06:30,    2026-02-19T07:30,    PT1H",
        "across the Ramadan break,        2026-02-19T11:30,    2026-02-19T13:00,    PT1H",
        "a Ramadan afternoon ends early,  2026-02-19T13:30,    2026-02-19T16:00,    PT30M",
        "a Friday of Ramadan,             2026-02-20T00:00,    2026-02-21T00:00,    PT6H30M",
        "the last working day of Ramadan, 2026-03-17T00:00,    2026-03-18T00:00,    PT7H",
        "Nyepi and Idul Fitri,            2026-03-18T00:00,    2026-03-25T00:00,    PT0S",
        "regular hours again after it,    2026-03-25T00:00,    2026-03-26T00:00,    PT7H30M",
        "Ramadan ends with its last date, 2027-03-17T00:00,    2027-03-18T00:00,    PT7H30M",
        "to the second,                   2026-12-01T11:59:59, 2026-12-01T13:00:01, PT2S",
        "before the day begins,           2026-12-01T07:29:59, 2026-12-01T07:30:00, PT0S",
        "the first second of the day,     2026-12-01T07:30:00, 2026-12-01T07:30:01, PT1S",
        "the last second of the day,      2026-12-01T15:59:59, 2026-12-01T16:00:01, PT1S",
        "below a second,                  2026-12-01T11:59:59.999, 2026-12-01T13:00:00.001, PT0.002S",
        "no time at all,                  2026-12-01T09:00,    2026-12-01T09:00,    PT0S",
        "before the first schedule,       2022-12-01T00:00,    2023-01-01T00:00,    PT0S",
    })
    void countsWorkingTime(String what, LocalDateTime from, LocalDateTime to, Duration expected) {
        // when
        Duration worked = calendar.workingTimeBetween(jakarta(from), jakarta(to));

        // then
        assertThat(worked).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "within a morning,             2026-12-01T08:00,    PT1H,    2026-12-01T09:00",
        "from before work,             2026-12-01T05:00,    PT1H,    2026-12-01T08:30",
        "across the noon break,        2026-12-01T11:30,    PT1H,    2026-12-01T13:30",
        "up to the noon break,         2026-12-01T11:30,    PT30M,   2026-12-01T12:00",
        "a second into the afternoon,  2026-12-01T11:30,    PT30M1S, 2026-12-01T13:00:01",
        "from within the break,        2026-12-01T12:15,    PT1H,    2026-12-01T14:00",
        "across the Friday break,      2026-12-04T11:00,    PT1H,    2026-12-04T13:30",
        "across a night,               2026-12-01T15:30,    PT2H,    2026-12-02T09:00",
        "across the weekend,           2026-12-04T16:00,    PT1H,    2026-12-07T08:00",
        "from a Sunday,                2026-12-06T10:00,    PT5M,    2026-12-07T07:35",
        "over Christmas,               2026-12-23T15:30,    PT1H,    2026-12-28T08:00",
        "into Ramadan,                 2026-02-13T16:00,    PT1H,    2026-02-18T07:00",
        "out of Ramadan,               2026-03-17T13:30,    PT1H,    2026-03-25T08:00",
        "over New Year,                2026-12-31T15:30,    PT1H,    2027-01-04T08:00",
        "nothing outside work,        2026-12-05T10:00,    PT0S,    2026-12-05T10:00",
        "below a second,               2026-12-01T11:59:59.999, PT0.002S, 2026-12-01T13:00:00.001",
        "from before all schedules,    2022-12-30T10:00,    PT1S,    2023-01-02T07:30:01",
    })
    void addsWorkingTime(String what, LocalDateTime from, Duration work, LocalDateTime expected) {
        // when
        Instant end = calendar.plusWorkingTime(jakarta(from), work);

        // then
        assertThat(end).as(what).isEqualTo(jakarta(expected));
    }

    @Test
    void refusesToCountBackwards() {
        Instant noon = Instant.parse("2026-12-01T05:00:00Z");

        assertThatThrownBy(() -> calendar.workingTimeBetween(noon, noon.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-01T05:00:00Z");
        assertThatThrownBy(() -> calendar.plusWorkingTime(noon, Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void endsWhereTheCalendarHasNoMoreTime() {
        Instant noon = Instant.parse("2026-12-01T05:00:00Z");

        assertThatThrownBy(() -> calendar.plusWorkingTime(noon, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2026-12-01T05:00:00Z");
        assertThatThrownBy(() -> calendar.workingTimeBetween(Instant.EPOCH, Instant.MAX))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("century");
    }

    @Test
    void knowsWhichYearsHaveTheirHolidays() {
        assertThat(calendar.knowsHolidaysOf(2027)).isTrue();
        assertThat(calendar.knowsHolidaysOf(2028)).isFalse();
        assertThat(calendar.isDayOff(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(calendar.isDayOff(LocalDate.of(2026, 12, 23))).isFalse();
    }

    @Test
    void isMeantInJakarta() {
        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
    }

    private Instant jakarta(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }
}
