package id.alurkonten.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Days and instants as RFC 3339 writes them: with a year of four digits. Java reads years of nine, which no database
 * column, calendar or other system holds.
 */
public final class Rfc3339 {

    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /**
     * An instant, with an offset, kept to the millisecond.
     *
     * @throws DateTimeException if it isn't one, or not of the years 0001 to 9999 in UTC
     */
    public static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
        requireYear(instant.atOffset(ZoneOffset.UTC).getYear(), text);
        return instant;
    }

    /**
     * A day.
     *
     * @throws DateTimeException if it isn't one, or not of the years 0001 to 9999
     */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text.strip());
        requireYear(date.getYear(), text);
        return date;
    }

    private static void requireYear(int year, String text) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("a year that RFC 3339 cannot write: " + text);
        }
    }
}
