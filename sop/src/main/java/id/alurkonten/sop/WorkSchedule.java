package id.alurkonten.sop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of each day of the week, from a date on; with a last date it is an override. */
final class WorkSchedule {

    private final LocalDate from;
    private final LocalDate to;
    private final Map<DayOfWeek, List<WorkInterval>> days;

    /** @param to the last date it holds; null if it holds until another begins */
    WorkSchedule(LocalDate from, LocalDate to, Map<DayOfWeek, List<WorkInterval>> days) {
        this.from = from;
        this.to = to;
        this.days = new EnumMap<>(days);
    }

    LocalDate from() {
        return from;
    }

    boolean isOverride() {
        return to != null;
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** Whether both would claim the same date with the same right. */
    boolean clashesWith(WorkSchedule other) {
        if (isOverride() != other.isOverride()) {
            return false;
        }
        return isOverride() ? covers(other.from) || other.covers(from) : from.equals(other.from);
    }

    List<WorkInterval> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
