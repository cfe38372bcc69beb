package id.alurkonten.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.rules.WorkCalendar.Holiday;
import id.alurkonten.desk.rules.WorkCalendar.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Working hours and days off, as people read them. */
class WorkCalendarTest {

    @Test
    void putsHolidaysAndJointLeaveOfAYearInOneOrder() {
        // given
        WorkCalendar calendar = new WorkCalendar(
                "Asia/Jakarta",
                List.of(),
                Map.of("2027", List.of("01-01"), "2026", List.of("12-25", "08-17")),
                Map.of("2026", List.of("12-24", "02-30")));

        // when
        Map<String, List<Holiday>> holidays = calendar.holidays();

        // then
        assertThat(holidays.keySet()).containsExactly("2026", "2027");
        assertThat(holidays.get("2026"))
                .containsExactly(
                        new Holiday(LocalDate.parse("2026-08-17"), false),
                        new Holiday(LocalDate.parse("2026-12-24"), true),
                        new Holiday(LocalDate.parse("2026-12-25"), false));
    }

    @Test
    void tellsInTimeWhichYearHasNoDaysOffYet() {
        // given
        WorkCalendar calendar = new WorkCalendar("Asia/Jakarta", List.of(), Map.of("2026", List.of("12-25")), Map.of());

        // then
        assertThat(calendar.unknownYears(LocalDate.parse("2026-09-30"))).isEmpty();
        assertThat(calendar.unknownYears(LocalDate.parse("2026-10-01"))).containsExactly("2027");
        assertThat(calendar.unknownYears(LocalDate.parse("2027-11-01"))).containsExactly("2027", "2028");
    }

    @Test
    void leavesTheBreakOutOfTheHoursAndSaysNothingOfADayOff() {
        // given
        Schedule schedule = new Schedule(
                "Reguler",
                LocalDate.parse("2023-01-01"),
                null,
                Map.of(DayOfWeek.FRIDAY, List.of(List.of("07:30", "11:30"), List.of("13:00", "16:30"))));

        // when
        String friday = schedule.hours(DayOfWeek.FRIDAY);
        String saturday = schedule.hours(DayOfWeek.SATURDAY);

        // then
        assertThat(friday).isEqualTo("07:30–11:30, 13:00–16:30");
        assertThat(saturday).isEmpty();
    }
}
