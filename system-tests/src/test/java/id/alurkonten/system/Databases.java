package id.alurkonten.system;

import static org.awaitility.Awaitility.await;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The four databases from outside: what a service has heard and said, and, for harm, their rows. */
public final class Databases {

    /** Who acts on what is said on a topic; not every consumer on every type. */
    private static final Map<String, Set<Service>> HEARERS = Map.ofEntries(
            Map.entry("PlanSubmitted", Set.of(Service.PRODUCTION)),
            Map.entry("PlanReturned", Set.of(Service.PLANNING)),
            Map.entry("TaskAssigned", Set.of(Service.PLANNING)),
            Map.entry("ProductionStarted", Set.of(Service.PLANNING)),
            Map.entry("DesignReady", Set.of(Service.PLANNING, Service.APPROVAL)),
            Map.entry("StageApproved", Set.of(Service.PLANNING)),
            Map.entry("RevisionRequested", Set.of(Service.PLANNING, Service.PRODUCTION)),
            Map.entry("ContentApproved", Set.of(Service.PLANNING, Service.PRODUCTION, Service.PUBLISHING)),
            Map.entry("ContentArchived", Set.of(Service.PLANNING)),
            Map.entry("ContentPublished", Set.of(Service.PLANNING)),
            Map.entry("PublicationFailed", Set.of(Service.PLANNING)),
            Map.entry("ContentCancelled", Set.of(Service.PRODUCTION, Service.APPROVAL, Service.PUBLISHING)),
            Map.entry("ContentTakenDown", Set.of(Service.PLANNING)),
            Map.entry("CancellationRefused", Set.of(Service.PLANNING)),
            Map.entry("StepOverdue", Set.of(Service.PLANNING)));

    private final LocalPostgres postgres;

    Databases(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** All types of events, by their short names. */
    public static Set<String> eventNames() {
        return HEARERS.keySet();
    }

    /** Who acts on such an event; planning's own of those steps that are its own excepted, which it doesn't hear. */
    public static Set<Service> hearersOf(String eventName) {
        return HEARERS.getOrDefault(eventName, Set.of());
    }

    public Connection open(Service service) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(service.database()), service.database(), service.database());
    }

    /** Waits until everyone who hears these has handled them. */
    public void awaitHeard(Collection<Said> records) {
        for (Service hearer : Service.values()) {
            Object[] ids = records.stream()
                    .filter(said -> HEARERS.get(said.name()).contains(hearer))
                    .map(Said::id)
                    .distinct()
                    .toArray();
            await("%s has heard %s".formatted(hearer.module(), records))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count(hearer, "inbox_message where ce_id = any (?)", (Object) ids) == ids.length);
        }
    }

    /** How many events a service has committed, sent or not, in which the text stands. */
    public long said(Service service, UUID content) {
        return count(service, "outbox_event where position(? in payload) > 0", content.toString());
    }

    /** Waits until everything that the services have committed is on the topics. */
    public void awaitAllSent() {
        for (Service service : Service.values()) {
            await("%s has sent all it has to say".formatted(service.module()))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> count(service, "outbox_event where sent_at is null") == 0);
        }
    }

    /** Waits until another session waits for a lock that the given transaction holds. */
    public void awaitWaiter(Connection holder) {
        await("somebody waits for the lock").atMost(Duration.ofSeconds(10)).until(() -> {
            try (PreparedStatement query = holder.prepareStatement(
                            "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        });
    }

    /** Moves into the past when a step of a content was due. */
    public void makeOverdue(Service service, String table, String column, UUID content) {
        String sql = "update %s set %s = date_trunc('seconds', now() - interval '1 minute') where content_id = ?"
                .formatted(table, column);
        try (Connection connection = open(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, content);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(Service service, String what, Object... parameters) {
        try (Connection connection = open(service);
                PreparedStatement query = connection.prepareStatement("select count(*) from " + what)) {
            set(query, parameters);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Object[] several) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", several));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    /** The services in the order of the procedure. */
    static List<Service> services() {
        return List.of(Service.values());
    }
}
