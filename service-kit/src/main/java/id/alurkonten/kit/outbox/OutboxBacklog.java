package id.alurkonten.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What is committed and not sent yet: how many events, and how long the first of them has waited. */
@ApplicationScoped
public class OutboxBacklog {

    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);
    /** However often somebody looks, the database is asked no more often than this. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final String LOOK = """
            select (select count(*) from outbox_event where sent_at is null),
              (select extract(epoch from clock_timestamp() - created_at) from outbox_event
               where sent_at is null order by seq limit 1)""";

    private final DataSource database;
    private final MeterRegistry metrics;
    private Optional<State> last = Optional.empty();
    private long lookAgainAt = System.nanoTime();

    OutboxBacklog(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * How it stands.
     *
     * @param unsent how many events wait
     * @param age since the first of them was written; zero if none waits
     */
    public record State(long unsent, Duration age) {}

    void start(@Observes StartupEvent started) {
        metrics.gauge("alurkonten.outbox.unsent", this, backlog -> backlog.state()
                .map(state -> (double) state.unsent())
                .orElse(Double.NaN));
        metrics.gauge("alurkonten.outbox.unsent.age", this, backlog -> backlog.state()
                .map(state -> state.age().toMillis() / 1_000.0)
                .orElse(Double.NaN));
    }

    /** As it was at most two seconds ago; empty while the database does not say. */
    public synchronized Optional<State> state() {
        if (System.nanoTime() - lookAgainAt >= 0) {
            last = look();
            lookAgainAt = System.nanoTime() + FRESH.toNanos();
        }
        return last;
    }

    private Optional<State> look() {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(LOOK);
                ResultSet row = look.executeQuery()) {
            row.next();
            return Optional.of(new State(row.getLong(1), Duration.ofMillis(Math.round(row.getDouble(2) * 1_000))));
        } catch (SQLException e) {
            LOG.debugf("The outbox cannot be counted: %s", e.toString());
            return Optional.empty();
        }
    }
}
