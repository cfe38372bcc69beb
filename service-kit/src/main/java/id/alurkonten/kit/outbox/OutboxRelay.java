package id.alurkonten.kit.outbox;

import id.alurkonten.kit.failpoint.Failpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
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
    private static final Duration TO_FINISH = Duration.ofSeconds(8);

    private final OutboxConfig config;
    private final RelayConnection.Factory connections;
    private final OutboxProducer.Factory producers;
    private final Counter sent;
    private final Counter failures;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
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
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            running = true;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Late among the observers: what the last requests committed is still sent before the process ends. */
    void stop(@Observes @Priority(10_000) ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TO_FINISH.toMillis());
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            try (RelayConnection rows = connections.open()) {
                if (rows.lock()) {
                    send(rows);
                } else {
                    sleep(config.relay().poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures.increment();
                LOG.warnf("The relay begins anew: %s", e.toString());
                LOG.debug("Why the relay begins anew", e);
                pause();
            } finally {
                active = false;
            }
        }
    }

    private void send(RelayConnection rows) throws SQLException, InterruptedException, ExecutionException {
        try (OutboxProducer producer = producers.open()) {
            active = true;
            LOG.info("This replica sends the outbox");
            while (true) {
                var batch = rows.unsent(config.relay().batch());
                if (!batch.isEmpty()) {
                    Failpoint.RELAY_BEFORE_SEND.reached();
                    producer.send(batch);
                    Failpoint.RELAY_AFTER_SEND.reached();
                    rows.markSent(batch);
                    Failpoint.RELAY_AFTER_MARK.reached();
                    sent.increment(batch.size());
                } else if (!running) {
                    return;
                } else {
                    sleep(config.relay().poll());
                }
            }
        }
    }

    private void sleep(Duration duration) throws InterruptedException {
        if (woken.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.relay().pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
