package id.alurkonten.sop;

import java.io.Serial;

/** A work calendar file that can't be used; the message tells an administrator where it is wrong, and how. */
public final class CalendarFormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    /** @param where the field, or the file's line and field */
    CalendarFormatException(Object where, Wording problem, Throwable cause) {
        super(Wording.of("calendar.problem", where, problem).toString(), cause);
        this.wording = Wording.of("calendar.problem", where, problem);
    }

    CalendarFormatException(Object where, String key, Object... arguments) {
        this(where, Wording.of(key, arguments), null);
    }

    /** The message in both languages. */
    public Wording wording() {
        return wording;
    }
}
