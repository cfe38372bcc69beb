package id.alurkonten.kit.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Removes rows whose time is over, in small transactions with a pause between them. Of several replicas one is at it at a
 * time: each batch takes an advisory lock, and whoever doesn't get it leaves the rest to the other.
 */
@ApplicationScoped
class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
    /** Any number will do, as long as every replica takes the same one. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(7162536)";

    private final RetentionConfig config;
    private final RetentionAges ages;
    private final DataSource database;
    private final MeterRegistry metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RetentionSweep(RetentionConfig config, RetentionAges ages, DataSource database, MeterRegistry metrics) {
        this.config = config;
        this.ages = ages;
        this.database = database;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${alurkonten.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (!config.enabled()) {
            return;
        }
        for (RetainedTable table : RetainedTable.values()) {
            try {
                ages.of(table).ifPresent(age -> sweep(table, age));
            } catch (TopicLifetime.Unknown e) {
                LOG.warnf("Nothing is removed from %s this time: %s", table.table(), e.getCause());
            }
        }
    }

    private void sweep(RetainedTable table, Duration age) {
        long removed = 0;
        Optional<Integer> batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> remove(table, age));
            removed += batch.orElse(0);
        } while (batch.orElse(0) == config.batch() && !isStoppingAfterPause());
        if (removed > 0) {
            metrics.counter("alurkonten.retention.removed", "table", table.table())
                    .increment(removed);
            LOG.infof("%d rows older than %s removed from %s", removed, age, table.table());
        }
    }

    /** How many rows were removed; empty when another replica is at it. */
    private Optional<Integer> remove(RetainedTable table, Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement();
                ResultSet taken = lock.executeQuery(LOCK);
                PreparedStatement delete = connection.prepareStatement(table.delete())) {
            if (!taken.next() || !taken.getBoolean(1)) {
                return Optional.empty();
            }
            delete.setDouble(1, age.toMillis() / 1_000.0);
            delete.setInt(2, config.batch());
            return Optional.of(delete.executeUpdate());
        }
    }

    private boolean isStoppingAfterPause() {
        try {
            return stopping.await(config.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }
}
