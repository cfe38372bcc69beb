package id.alurkonten.kit.outbox;

import java.util.List;

/**
 * Rows to be sent together, in their order.
 *
 * @param position how far the relay has read when it has read them
 */
record OutboxBatch(List<OutboxRow> rows, ReadPosition position) {

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
