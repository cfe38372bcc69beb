package id.alurkonten.kit.outbox;

import id.alurkonten.kit.failpoint.Failpoint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * One relay's turn, from getting the lock to losing it: reads what is unsent, sends it, waits for every acknowledgement,
 * and only then marks it. While the broker has one batch, the next is read and the one before is marked; no batch leaves
 * before all of the one before it is acknowledged.
 */
final class RelayTurn {

    /** How often a connection is tried while a broker keeps the relay waiting. */
    private static final Duration FENCE_CHECK = Duration.ofMillis(500);
    /** After this, all that is unsent is looked through anew: somebody may have unmarked a row to have it sent again. */
    private static final Duration LOOK_THROUGH = Duration.ofSeconds(10);

    private final RelayConnection rows;
    private final OutboxProducer producer;
    private final OutboxConfig.Relay config;
    private final RelayPace pace;
    private final IntConsumer sent;
    private ReadPosition position = ReadPosition.START;
    private long lookedThrough = System.nanoTime();

    RelayTurn(
            RelayConnection rows,
            OutboxProducer producer,
            OutboxConfig.Relay config,
            RelayPace pace,
            IntConsumer sent) {
        this.rows = rows;
        this.producer = producer;
        this.config = config;
        this.pace = pace;
        this.sent = sent;
    }

    private record UnderWay(OutboxBatch batch, OutboxProducer.Sending sending) {}

    /** Sends until it is told to stop and nothing is left, or something fails. */
    void run(BooleanSupplier running) throws SQLException, InterruptedException, ExecutionException {
        UnderWay before = null;
        while (true) {
            OutboxBatch next = read(before == null);
            if (before != null) {
                awaitAll(before.sending());
                Failpoint.RELAY_AFTER_SEND.reached();
            }
            UnderWay now = next.isEmpty() ? null : send(next);
            if (before != null) {
                mark(before.batch().rows());
            }
            if (now == null) {
                if (running.getAsBoolean()) {
                    pace.sleep();
                } else if (before == null) {
                    return;
                }
            }
            before = now;
        }
    }

    /** What is read and not yet marked must not be read again. */
    private OutboxBatch read(boolean allIsMarked) throws SQLException {
        if (System.nanoTime() - lookedThrough > LOOK_THROUGH.toNanos()) {
            position = ReadPosition.START;
            lookedThrough = System.nanoTime();
        }
        if (position.isBehind() && !allIsMarked) {
            return new OutboxBatch(List.of(), position);
        }
        OutboxBatch batch = rows.unread(position, config.batch(), config.batchBytes());
        position = batch.position();
        return batch;
    }

    private UnderWay send(OutboxBatch batch) throws ExecutionException {
        pace.found();
        Failpoint.RELAY_BEFORE_SEND.reached();
        return new UnderWay(batch, producer.send(batch.rows()));
    }

    private void awaitAll(OutboxProducer.Sending sending)
            throws SQLException, InterruptedException, ExecutionException {
        while (!sending.await(FENCE_CHECK)) {
            rows.requireAlive();
        }
    }

    private void mark(List<OutboxRow> batch) throws SQLException {
        rows.markSent(batch);
        sent.accept(batch.size());
        Failpoint.RELAY_AFTER_MARK.reached();
    }
}
