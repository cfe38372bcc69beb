package id.alurkonten.desk.inbox;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that waits for the person who looks.
 *
 * @param dueAt until when; null where there is no limit to its step
 * @param about what it belongs to: a format, a count; may be empty
 */
public record Waiting(WaitingKind kind, String title, String href, Instant dueAt, boolean overdue, String about) {

    /** Most urgent first: overdue, then by due time, then what has none. */
    static final Comparator<Waiting> MOST_URGENT = Comparator.comparing((Waiting waiting) -> !waiting.overdue())
            .thenComparing(Waiting::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Waiting::title);
}
