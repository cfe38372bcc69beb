package id.alurkonten.kit.changes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far somebody has listened: a snapshot of the database, all of which they have heard. What commits later is not in
 * it, whatever its number, so nothing is missed that a cursor over numbers would skip.
 *
 * @param snapshot as PostgreSQL writes a {@code pg_snapshot}: {@code 10:20:10,14,15}
 */
record ChangePosition(String snapshot) {

    private static final Pattern SNAPSHOT = Pattern.compile("(\\d{1,19}):(\\d{1,19}):(\\d{1,19}(,\\d{1,19})*)?");
    private static final int LONGEST = 4000;

    /** What a listener brings back as {@code Last-Event-ID}; empty if it is none of ours. */
    static Optional<ChangePosition> parse(String lastEventId) {
        return Optional.ofNullable(lastEventId)
                .filter(id -> id.length() <= LONGEST && SNAPSHOT.matcher(id).matches())
                .map(ChangePosition::new);
    }

    /** Everything of transactions before this one has been heard. */
    String oldestUnheard() {
        return snapshot.substring(0, snapshot.indexOf(':'));
    }
}
