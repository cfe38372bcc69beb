package id.alurkonten.sop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * The procedure that this module carries, by an agency's own calendar.
     *
     * @param calendar YAML of the form of {@code work-calendar.yaml} in this module
     * @throws CalendarFormatException if it is not such a file; the message names file, line or field, and what is wrong
     * @throws UncheckedIOException if it can't be read
     */
    public static QualityStandard by(Path calendar) {
        try (InputStream yaml = Files.newInputStream(calendar)) {
            return new QualityStandard(Procedure.load(), WorkCalendar.load(yaml));
        } catch (CalendarFormatException e) {
            // Says all there is to say: a cause would be the last line of a log, and hide which file it was.
            throw new CalendarFormatException(calendar, e.wording(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The work calendar " + calendar + " can't be read", e);
        }
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
