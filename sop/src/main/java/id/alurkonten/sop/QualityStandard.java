package id.alurkonten.sop;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The SOP's quality standard (mutu baku) of time: how long each step may take, in working time by the calendar.
 *
 * @param procedure where the standard times come from
 * @param calendar by which they are counted
 */
public record QualityStandard(Procedure procedure, WorkCalendar calendar) {

    public QualityStandard {
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(calendar, "calendar");
    }

    /** The procedure and the calendar that this module carries. */
    public static QualityStandard load() {
        return new QualityStandard(Procedure.load(), WorkCalendar.load());
    }

    /** The standard time of a step, as working time. */
    public Duration standardOf(StepCode step) {
        return procedure.step(step).standard();
    }

    /**
     * When a step that started then is due.
     *
     * @throws java.time.DateTimeException if the calendar has no such working time left
     */
    public Instant dueAt(StepCode step, Instant startedAt) {
        return calendar.plusWorkingTime(startedAt, standardOf(step));
    }

    /** Whether a step that was due then and ended then was in time; in time up to and with the due instant itself. */
    public static boolean onTime(Instant dueAt, Instant endedAt) {
        return !endedAt.isAfter(dueAt);
    }

    /** Whether a step that started then and has not ended yet is overdue now. */
    public boolean isOverdue(StepCode step, Instant startedAt, Instant now) {
        return !onTime(dueAt(step, startedAt), now);
    }

    /** As {@link WorkCalendar#workingTimeBetween}. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return calendar.workingTimeBetween(from, to);
    }
}
