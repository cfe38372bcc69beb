package id.alurkonten.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of work without a break, such as a morning.
 *
 * @param startSecond second of the day at which it starts
 * @param endSecond second of the day at which it ends, itself excluded; 86,400 is midnight at the day's end
 */
record WorkInterval(int startSecond, int endSecond) {

    static final int SECONDS_OF_DAY = 86_400;

    Instant startOn(LocalDate date, ZoneId zone) {
        return at(date, startSecond, zone);
    }

    /** How much of the interval on that date lies between two instants; never negative. */
    Duration overlap(LocalDate date, ZoneId zone, Instant from, Instant to) {
        Instant start = startOn(date, zone);
        Instant end = at(date, endSecond, zone);
        Instant later = start.isAfter(from) ? start : from;
        Instant earlier = end.isBefore(to) ? end : to;
        return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
    }

    private static Instant at(LocalDate date, int secondOfDay, ZoneId zone) {
        if (secondOfDay == SECONDS_OF_DAY) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return date.atTime(LocalTime.ofSecondOfDay(secondOfDay)).atZone(zone).toInstant();
    }
}
