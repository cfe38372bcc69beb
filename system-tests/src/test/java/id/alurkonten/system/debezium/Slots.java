package id.alurkonten.system.debezium;

import static org.awaitility.Awaitility.await;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What whoever runs PostgreSQL does for Debezium, as docs/operations.md tells it. */
final class Slots {
    private final LocalPostgres postgres;

    Slots(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Each database is ready to be read. */
    void prepare() throws IOException {
        String sql = Files.readString(ConnectorConfig.FOLDER.resolve("prepare.sql"));
        for (Service service : Service.values()) {
            asSuperuser(service.database(), sql);
        }
        asSuperuser("postgres", "alter role outbox_reader password '%s'".formatted(ConnectorConfig.PASSWORD));
    }

    /** Once its connector has gone. */
    void drop(Service service) {
        await("nobody reads " + name(service)).ignoreExceptions().until(() -> {
            asSuperuser(service.database(), "select pg_drop_replication_slot('%s')".formatted(name(service)));
            return true;
        });
        asSuperuser(service.database(), "drop publication outbox");
    }

    private static String name(Service service) {
        return "outbox_" + service.database();
    }

    private void asSuperuser(String database, String sql) {
        try (Connection connection = postgres.superuserConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
