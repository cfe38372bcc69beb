package id.alurkonten.desk.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work calendar as the planning service tells it: data, whose shape its description leaves open. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WorkCalendar(
        String zone,
        List<Schedule> schedules,
        Map<String, List<String>> publicHolidays,
        Map<String, List<String>> jointLeave) {

    private static final int NEAR_MONTHS = 3;

    /** @param to its last day; null while nothing else holds */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Schedule(String name, LocalDate from, LocalDate to, Map<DayOfWeek, List<List<String>>> days) {

        public List<DayOfWeek> weekdays() {
            return List.of(DayOfWeek.values());
        }

        /** {@code 07:30–12:00, 13:00–16:00}; empty for a day off. */
        public String hours(DayOfWeek day) {
            return days.getOrDefault(day, List.of()).stream()
                    .map(span -> String.join("–", span))
                    .collect(Collectors.joining(", "));
        }
    }

    /** @param joint whether it is joint leave rather than a public holiday */
    public record Holiday(LocalDate day, boolean joint) {}

    /** The days off of each year, in their order. */
    public Map<String, List<Holiday>> holidays() {
        Map<String, List<Holiday>> years = new TreeMap<>();
        Stream.of(publicHolidays, jointLeave)
                .filter(known -> known != null)
                .flatMap(known -> known.keySet().stream())
                .distinct()
                .forEach(year -> years.put(
                        year,
                        Stream.concat(days(publicHolidays, year, false), days(jointLeave, year, true))
                                .sorted((one, other) -> one.day().compareTo(other.day()))
                                .toList()));
        return years;
    }

    private static Stream<Holiday> days(Map<String, List<String>> known, String year, boolean joint) {
        return known == null
                ? Stream.empty()
                : known.getOrDefault(year, List.of()).stream()
                        .flatMap(day -> date(year, day))
                        .map(day -> new Holiday(day, joint));
    }

    /** Years that are here or near and have no days off yet: they are decreed year by year, and somebody must add them. */
    public List<String> unknownYears(LocalDate today) {
        return Stream.of(today, today.plusMonths(NEAR_MONTHS))
                .map(day -> Integer.toString(day.getYear()))
                .distinct()
                .filter(year -> !holidays().containsKey(year))
                .toList();
    }

    private static Stream<LocalDate> date(String year, String day) {
        try {
            return Stream.of(MonthDay.parse("--" + day).atYear(Integer.parseInt(year)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Stream.empty();
        }
    }
}
