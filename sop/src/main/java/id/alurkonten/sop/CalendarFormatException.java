package id.alurkonten.sop;

import java.io.Serial;

/** A work calendar file that can't be used; the message tells an administrator where it is wrong, and how. */
public final class CalendarFormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CalendarFormatException(String where, String problem) {
        super("work calendar, " + where + ": " + problem);
    }

    CalendarFormatException(String where, String problem, Throwable cause) {
        super("work calendar, " + where + ": " + problem, cause);
    }
}
