package id.alurkonten.kit.outbox;

import java.util.Arrays;

/**
 * How far the relay has read: every row that a snapshot of the database shows, up to a number. What comes next has a
 * higher number, or was written by a transaction that the snapshot doesn't show: numbers are drawn before the commit, so
 * a row may appear behind those that were read.
 *
 * <p>Because a key's rows are written under that aggregate's version check, a snapshot that shows one of them shows all
 * before it. So reading on from here, in the order of the numbers, keeps the order of each key.
 *
 * @param seq all rows that the snapshot shows were read up to this number
 * @param nextTransaction the snapshot shows nothing of this transaction nor of any later one
 * @param underWay earlier ones that the snapshot shows nothing of either
 * @param isBehind whether rows that were read are ahead of it: they would be read again if they aren't marked by then
 */
record ReadPosition(long seq, long nextTransaction, Long[] underWay, boolean isBehind) {

    private static final int PARTS = 3;

    /** Nothing is read: whatever is unsent comes next. */
    static final ReadPosition START = new ReadPosition(-1, Long.MAX_VALUE, new Long[0], true);

    /** All that the snapshot shows is read. */
    ReadPosition atEndOf(String snapshot) {
        return upTo(Long.MAX_VALUE, snapshot);
    }

    /**
     * All that the snapshot shows is read up to a number, and what had been read before.
     *
     * @param snapshot as PostgreSQL writes a {@code pg_snapshot}: {@code 10:20:10,14,15}
     */
    ReadPosition upTo(long number, String snapshot) {
        String[] parts = snapshot.split(":", PARTS);
        Long[] underWay = Arrays.stream(parts[2].split(","))
                .filter(transaction -> !transaction.isEmpty())
                .map(Long::valueOf)
                .toArray(Long[]::new);
        return new ReadPosition(number, Long.parseLong(parts[1]), underWay, number < seq);
    }
}
