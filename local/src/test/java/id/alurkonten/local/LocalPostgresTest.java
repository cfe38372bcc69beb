package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path dir;

    @Test
    void keepsWhatWasCommittedAcrossACrash() throws SQLException {
        // given
        try (LocalPostgres first = LocalPostgres.start(dir, 0, true)) {
            first.createDatabase("planning", "planning", "planning");
            run(first, "CREATE TABLE folder (name text)");
            run(first, "INSERT INTO folder VALUES ('butir rencana')");
            first.kill();
        }

        // when
        try (LocalPostgres second = LocalPostgres.start(dir, 0, true)) {

            // then
            assertThat(answer(second, "SELECT name FROM folder")).isEqualTo("butir rencana");
            assertThat(answer(second, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(second, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void startsWherePostmasterPidNamesAnotherProgram() throws Exception {
        // given
        LocalPostgres.start(dir, 0, false).close();
        Files.writeString(
                dir.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        // when
        try (LocalPostgres again = LocalPostgres.start(dir, 0, false)) {

            // then
            assertThat(again.superuserConnection("postgres").isValid(1)).isTrue();
        }
    }

    @Test
    void givesEachRoleItsOwnDatabaseAlone() throws SQLException {
        // given
        try (LocalPostgres postgres = LocalPostgres.start(dir, 0, false)) {
            postgres.createDatabase("planning", "planning", "planning");

            // when
            postgres.createDatabase("approval", "approval", "approval");

            // then
            String planning = postgres.jdbcUrl("planning");
            assertThatThrownBy(() -> DriverManager.getConnection(planning, "approval", "approval"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> DriverManager.getConnection(planning, "planning", "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesASecondServerOnTheSameData() {
        // given
        try (LocalPostgres running = LocalPostgres.start(dir, 0, false)) {
            Path data = dir.resolve("data");

            // when
            boolean gone = PostgresData.isFormerServerGone(data, Duration.ZERO);

            // then
            assertThat(running.port()).isPositive();
            assertThat(gone).isFalse();
        }
    }

    private static void run(LocalPostgres postgres, String statement) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String answer(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("planning"), "planning", "planning");
    }
}
