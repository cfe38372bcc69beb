package id.alurkonten.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends committed outbox rows to the service's topic. One relay for each database is at work at a time: it holds an
 * advisory lock on its own connection, and with the connection it loses the right to send. It claims unsent rows, sends
 * them, waits for every acknowledgement, and only then marks them; a crash in between sends them again under the same
 * {@code ce_id}.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** What the last requests committed is still sent, unless the broker is away or there is much of it. */
    private static final Duration TO_FINISH = Duration.ofSeconds(2);

    private final OutboxConfig config;
    private final RelayConnection.Factory connections;
    private final OutboxProducer.Factory producers;
    private final RelayPace pace;
    private final Counter sent;
    private final Counter failures;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean active;
    private Thread thread;

    OutboxRelay(
            OutboxConfig config,
            RelayConnection.Factory connections,
            OutboxProducer.Factory producers,
            MeterRegistry metrics) {
        this.config = config;
        this.connections = connections;
        this.producers = producers;
        this.pace = new RelayPace(config.relay().poll());
        this.sent = metrics.counter("alurkonten.outbox.sent");
        this.failures = metrics.counter("alurkonten.outbox.failures");
        metrics.gauge("alurkonten.outbox.relay.active", this, relay -> relay.active ? 1 : 0);
    }

    /** Whether this replica is the one that sends. */
    public boolean isActive() {
        return active;
    }

    /** Something was committed: look now rather than at the next poll. */
    void wake() {
        pace.wake();
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Late among the observers: what the last requests committed is still sent before the process ends. */
    void stop(@Observes @Priority(10_000) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        wake();
        if (thread != null) {
            thread.join(TO_FINISH.toMillis());
            thread.interrupt();
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            try (RelayConnection rows = connections.open()) {
                if (hasTurn(rows)) {
                    send(rows);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures.increment();
                LOG.warnf("The relay begins anew: %s", e.toString());
                LOG.debug("Why the relay begins anew", e);
                pause(config.relay().pause());
            } finally {
                active = false;
            }
        }
    }

    /** Waits for its turn; false when it stops before it comes. Waiting in the database would keep it from vacuuming. */
    private boolean hasTurn(RelayConnection rows) throws SQLException {
        while (isRunning()) {
            if (rows.lock()) {
                return true;
            }
            pause(config.relay().poll());
        }
        return false;
    }

    private void send(RelayConnection rows) throws SQLException, InterruptedException, ExecutionException {
        try (OutboxProducer producer = producers.open()) {
            active = true;
            LOG.info("This replica sends the outbox");
            new RelayTurn(rows, producer, config.relay(), pace, sent::increment).run(this::isRunning);
        }
    }

    private void pause(Duration duration) {
        try {
            boolean unused = stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
