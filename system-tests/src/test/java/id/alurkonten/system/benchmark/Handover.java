package id.alurkonten.system.benchmark;

import static org.awaitility.Awaitility.await;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * From the commit of a command in production to the commit of its effect in planning, by the times that PostgreSQL itself
 * noted for both transactions ({@code track_commit_timestamp}).
 */
final class Handover {

    /** When the command was committed: its key is a row that no later transaction touches, as the relay does its event. */
    private static final String COMMANDS = """
            select e.id, extract(epoch from pg_xact_commit_timestamp(k.xmin)) * 1000 as millis
            from idempotency_key k join outbox_event e on e.payload::jsonb ->> 'reason' = k.key
            where k.key like ?""";

    private static final String EFFECTS = """
            select ce_id, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as millis
            from inbox_message where ce_type = 'id.alurkonten.TaskAssigned.v1'""";

    private static final String PAYLOAD =
            "select payload from outbox_event where type = 'id.alurkonten.TaskAssigned.v1' order by seq desc limit 1";

    private final LocalPostgres postgres;

    Handover(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Must be on before what is to be measured. */
    static void trackCommits(LocalPostgres postgres) {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), LocalPostgres.SUPERUSER, LocalPostgres.SUPERUSER);
                PreparedStatement on = connection.prepareStatement("alter system set track_commit_timestamp = on")) {
            on.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commands at that rate for that long. */
    Samples measure(Reassignments commands, String name, int perSecond, Duration duration) {
        commands.signIn();
        int total = (int) (duration.toMillis() * perSecond / 1_000);
        OpenLoop.run(perSecond, duration, n -> commands.send(n % commands.contents(), name(name, n)));
        Map<UUID, Double> sent = read(Service.PRODUCTION, COMMANDS, name + "-%");
        if (sent.size() != total) {
            throw new IllegalStateException(sent.size() + " events of " + total + " commands");
        }
        Map<UUID, Double> effects = awaitEffects(sent.keySet());
        return new Samples(sent.entrySet().stream()
                .mapToDouble(one -> effects.get(one.getKey()) - one.getValue())
                .toArray());
    }

    private Map<UUID, Double> awaitEffects(Set<UUID> events) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> read(Service.PLANNING, EFFECTS), effects -> effects.keySet()
                        .containsAll(events));
    }

    private static String name(String name, int number) {
        return name + "-" + number;
    }

    /** The newest event of these commands. */
    String somePayload() {
        try (Connection connection = open(Service.PRODUCTION);
                PreparedStatement query = connection.prepareStatement(PAYLOAD);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<UUID, Double> read(Service service, String sql, String... parameters) {
        try (Connection connection = open(service);
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            Map<UUID, Double> times = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    times.put(row.getObject(1, UUID.class), row.getDouble(2));
                }
            }
            return times;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open(Service service) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(service.database()), service.database(), service.database());
    }
}
