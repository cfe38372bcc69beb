package id.alurkonten.sop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * When the agency works: its hours by day of the week, without breaks, public holidays and joint leave (cuti bersama).
 *
 * <p>Schedules are effective-dated: on a date that an override covers (one with an end, such as Ramadan) the override
 * holds, on any other the open-ended schedule that began last. A date before the first schedule or after the last one
 * has no working time. All is computed on the full precision of {@link Instant}; an interval of work includes its
 * start and excludes its end.
 *
 * <p>Immutable and safe for use by many threads. The cost grows with the days between the two instants, at some 100 ns
 * a day.
 */
public final class WorkCalendar {

    /** How far apart two instants may be, and how far ahead a sum is sought: a century. */
    static final int MAX_DAYS = 36_525;

    private final ZoneId zone;
    private final List<WorkSchedule> schedules;
    private final Set<LocalDate> daysOff;

    /** Schedules come with overrides first, and the later before the earlier: the first that covers a date holds. */
    WorkCalendar(ZoneId zone, List<WorkSchedule> schedules, Set<LocalDate> daysOff) {
        this.zone = zone;
        this.schedules = List.copyOf(schedules);
        this.daysOff = Set.copyOf(daysOff);
    }

    /** The calendar of the provincial civil service of Jawa Barat that this module carries. */
    public static WorkCalendar load() {
        try (InputStream resource = WorkCalendar.class.getResourceAsStream("work-calendar.yaml")) {
            return load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("work-calendar.yaml of this module is unreadable", e);
        }
    }

    /**
     * An administrator's own calendar: YAML of the form of {@code work-calendar.yaml} in this module.
     *
     * @throws CalendarFormatException if it is not such a file; the message names the line or field, and what is wrong
     * @throws IOException if the stream can't be read; it is left open
     */
    public static WorkCalendar load(InputStream yaml) throws IOException {
        return WorkCalendarFile.read(yaml);
    }

    /** The zone in which its hours are meant. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether the date is a public holiday or joint leave. */
    public boolean isDayOff(LocalDate date) {
        return daysOff.contains(date);
    }

    /**
     * Whether holidays of that year are known. They are decreed year by year: in a year without any, every weekday
     * counts as a working day until the calendar is brought up to date.
     */
    public boolean knowsHolidaysOf(int year) {
        return daysOff.stream().anyMatch(date -> date.getYear() == year);
    }

    /**
     * The working time from one instant to another; zero if they are the same.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     * @throws DateTimeException if they are more than a century apart
     */
    public Duration workingTimeBetween(Instant from, Instant to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        if (from.until(to, ChronoUnit.DAYS) > MAX_DAYS) {
            throw new DateTimeException("more than a century from " + from + " to " + to);
        }
        LocalDate last = LocalDate.ofInstant(to, zone);
        Duration sum = Duration.ZERO;
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            for (WorkInterval interval : intervalsOn(date)) {
                sum = sum.plus(interval.overlap(date, zone, from, to));
            }
        }
        return sum;
    }

    /**
     * The earliest instant by which that much working time has gone by: {@code workingTimeBetween(from,
     * plusWorkingTime(from, d))} is {@code d}. What ends exactly with a morning ends at noon, not after the break.
     *
     * @return {@code from} itself if the duration is zero, also outside working hours
     * @throws IllegalArgumentException if the duration is negative
     * @throws DateTimeException if the calendar doesn't have that much working time within a century
     */
    public Instant plusWorkingTime(Instant from, Duration duration) {
        Objects.requireNonNull(from, "from");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a negative duration: " + duration);
        }
        if (duration.isZero()) {
            return from;
        }
        Duration left = duration;
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate end = first.plusDays(MAX_DAYS);
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            for (WorkInterval interval : intervalsOn(date)) {
                Duration available = interval.overlap(date, zone, from, Instant.MAX);
                if (available.compareTo(left) >= 0) {
                    Instant start = interval.startOn(date, zone);
                    return (start.isAfter(from) ? start : from).plus(left);
                }
                left = left.minus(available);
            }
        }
        throw new DateTimeException("the work calendar has less than " + duration + " of working time after " + from
                + ": look whether its schedules have ended, or holidays leave no working day");
    }

    private List<WorkInterval> intervalsOn(LocalDate date) {
        if (daysOff.contains(date)) {
            return List.of();
        }
        for (WorkSchedule schedule : schedules) {
            if (schedule.covers(date)) {
                return schedule.on(date.getDayOfWeek());
            }
        }
        return List.of();
    }
}
