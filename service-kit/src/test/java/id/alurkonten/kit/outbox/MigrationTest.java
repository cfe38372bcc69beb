package id.alurkonten.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.local.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that an earlier version left, with the service's own migrations done and rows in the outbox. */
class MigrationTest {

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.startEphemeral();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theTimesOfEventsBecomeWhatTheRelayWouldHaveSent() throws Exception {
        // given
        List<String> times = List.of(
                "2026-03-31T17:00:00Z",
                "2026-03-31T17:00:00.120Z",
                "2026-03-31T16:59:59.999Z",
                "2026-12-31T23:59:59.000120Z",
                "2026-12-31T23:59:59.123456Z",
                "0001-01-01T00:00:00Z");
        postgres.createDatabase("earlier", "earlier", "earlier");
        migrations().locations("db/kit").target("0.1").load().migrate();
        migrations()
                .locations("db/sample")
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        try (Connection connection = postgres.superuserConnection("earlier")) {
            for (String time : times) {
                insert(connection, OffsetDateTime.ofInstant(Instant.parse(time), ZoneOffset.UTC));
            }
        }

        // when
        migrations().locations("db/kit", "db/sample").load().migrate();

        // then
        assertThat(times()).isEqualTo(times);
    }

    private static FluentConfiguration migrations() throws IOException {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl("earlier"), "earlier", "earlier")
                .outOfOrder(Boolean.parseBoolean(defaults().getProperty("quarkus.flyway.out-of-order")));
    }

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = OutboxConfig.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        return defaults;
    }

    private static void insert(Connection connection, OffsetDateTime time) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time,
                  ce_dataschema, traceparent)
                values (?, '', '', '', '', '', '', ?, '', '')""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, time);
            insert.executeUpdate();
        }
    }

    private static List<String> times() throws SQLException {
        List<String> times = new ArrayList<>();
        try (Connection connection = postgres.superuserConnection("earlier");
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select ce_time from outbox_event order by seq")) {
            while (row.next()) {
                times.add(row.getString(1));
            }
        }
        return times;
    }
}
