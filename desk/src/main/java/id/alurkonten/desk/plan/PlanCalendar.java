package id.alurkonten.desk.plan;

import id.alurkonten.desk.client.PlanningApi.PlanItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The weeks of a plan's period, each day with what is to appear on it. */
public record PlanCalendar(List<Week> weeks) {
    private static final int LONGEST_WEEKS = 27;

    public record Week(List<Day> days) {}

    /** @param within whether the plan may put something on it */
    public record Day(LocalDate date, boolean within, List<PlanItem> items) {

        public int number() {
            return date.getDayOfMonth();
        }

        public boolean isFirstOfMonth() {
            return date.getDayOfMonth() == 1;
        }
    }

    static PlanCalendar of(LocalDate start, LocalDate end, List<PlanItem> items, ZoneId zone) {
        LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        while (!monday.isAfter(end) && weeks.size() < LONGEST_WEEKS) {
            weeks.add(new Week(Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(DayOfWeek.values().length)
                    .map(date -> new Day(date, !date.isBefore(start) && !date.isAfter(end), on(date, items, zone)))
                    .toList()));
            monday = monday.plusWeeks(1);
        }
        return new PlanCalendar(weeks);
    }

    private static List<PlanItem> on(LocalDate date, List<PlanItem> items, ZoneId zone) {
        return items.stream()
                .filter(item -> item.scheduledAt() != null
                        && LocalDate.ofInstant(item.scheduledAt(), zone).equals(date))
                .toList();
    }
}
