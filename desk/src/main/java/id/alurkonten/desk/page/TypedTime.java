package id.alurkonten.desk.page;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A day and a time as a browser's field has them, in the agency's zone. */
@Singleton
public class TypedTime {
    private final ZoneId zone;

    TypedTime(DeskConfig config) {
        zone = config.zone();
    }

    /** {@code 2026-12-01T09:30} as RFC 3339; what is no time stays as it is, for the service to say so. */
    public String sent(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            return typed.strip();
        }
    }

    /** For the field. */
    public String typed(Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MINUTES), zone));
    }

    public ZoneId zone() {
        return zone;
    }
}
