package id.alurkonten.desk.plan;

import id.alurkonten.desk.client.PlanningApi.PlanItem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The weeks of a plan's period, each day with what is to appear on it. */
public record PlanCalendar(List<Week> weeks) {
    private static final int LONGEST_WEEKS = 27;

    public record Week(List<Day> days) {}

    /** @param number of the line in the plan form */
    public record Entry(int number, PlanItem item) {}

    /** @param within whether the plan may put something on it */
    public record Day(LocalDate date, boolean within, List<Entry> entries) {

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

    private static List<Entry> on(LocalDate date, List<PlanItem> items, ZoneId zone) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> new Entry(index + 1, items.get(index)))
                .filter(entry -> isOn(date, entry.item().scheduledAt(), zone))
                .toList();
    }

    private static boolean isOn(LocalDate date, Instant scheduledAt, ZoneId zone) {
        return scheduledAt != null && LocalDate.ofInstant(scheduledAt, zone).equals(date);
    }
}
