package id.alurkonten.system.faults.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** What the writers of {@link LateCommit} share: how much is still to be written, and what has been committed. */
final class LateWriters {
    private static final int KEYS = 2_048;
    private static final int MOST_KEYS_AT_ONCE = 4;
    private static final int MOST_EVENTS_AT_ONCE = 100;
    private static final int SHORTEST_MILLIS = 20;
    private static final int LONGEST_MILLIS = 5_000;
    private static final int ROLLED_BACK_ONE_IN = 10;

    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger remaining;
    // Each is read and changed by whoever holds its key's lock in the database.
    private final AtomicIntegerArray clocks = new AtomicIntegerArray(KEYS);
    private final Map<UUID, Long> committedAt = new ConcurrentHashMap<>();
    private final AtomicInteger rolledBack = new AtomicInteger();

    LateWriters(int events) {
        this.remaining = new AtomicInteger(events);
    }

    /** One writer: transactions of up to a hundred events, until enough are committed. */
    void write(HarmlessEvents outbox, Random random) throws SQLException, InterruptedException {
        for (int size = take(random); size > 0; size = take(random)) {
            int[] keys = random.ints(0, KEYS)
                    .distinct()
                    .limit(MOST_KEYS_AT_ONCE)
                    .sorted()
                    .toArray();
            for (int key : keys) {
                outbox.lock(key);
            }
            int[] after = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                after[i] = clocks.get(keys[i]);
            }
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int which = i % keys.length;
                ids.add(outbox.add("late-%s-%d".formatted(run, keys[which]), ++after[which]));
            }
            outbox.write();
            // Half of them are quick, so that later numbers are committed before earlier ones.
            Thread.sleep(random.nextInt(random.nextBoolean() ? SHORTEST_MILLIS : LONGEST_MILLIS));
            end(outbox, random.nextInt(ROLLED_BACK_ONE_IN) > 0, keys, after, ids);
        }
    }

    private int take(Random random) {
        int wanted = 1 + random.nextInt(MOST_EVENTS_AT_ONCE);
        return Math.min(wanted, remaining.getAndUpdate(left -> Math.max(0, left - wanted)));
    }

    private void end(HarmlessEvents outbox, boolean kept, int[] keys, int[] after, List<UUID> ids) throws SQLException {
        if (!kept) {
            outbox.rollback();
            rolledBack.addAndGet(ids.size());
            remaining.addAndGet(ids.size());
            return;
        }
        for (int i = 0; i < keys.length; i++) {
            clocks.set(keys[i], after[i]);
        }
        outbox.commit();
        long now = System.nanoTime();
        ids.forEach(id -> committedAt.put(id, now));
    }

    /** When each was committed, as {@link System#nanoTime()}. */
    Map<UUID, Long> committedAt() {
        return committedAt;
    }

    int rolledBack() {
        return rolledBack.get();
    }
}
