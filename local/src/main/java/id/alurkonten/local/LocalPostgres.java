package id.alurkonten.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL server on loopback, as a child process that ends with this JVM.
 *
 * <p>Its superuser is {@code postgres} with the password {@code postgres}: it holds what a person tries out on their own
 * machine, and nothing else can reach it.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final int ATTEMPTS_AFTER_CRASH = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path dir;
    private final int port;
    private final Launch launch;
    private final boolean ephemeral;
    private ChildProcess server;

    private LocalPostgres(Path dir, int port, Launch launch, boolean ephemeral) {
        this.dir = dir;
        this.port = port;
        this.launch = launch;
        this.ephemeral = ephemeral;
    }

    /**
     * Starts a server on the data kept in the folder, or on new data if there is none. Data left by a server that was
     * killed is recovered.
     *
     * @param dir holds {@code data/} and {@code postgres.log}
     * @param port 0 for any that is free
     * @param durable whether a commit is on disk when it is acknowledged ({@code fsync}, {@code synchronous_commit},
     *     {@code full_page_writes}); off only where data may be lost with the machine's power, as in tests
     * @throws StartupFailure if it doesn't come up within 120 s
     */
    public static LocalPostgres start(Path dir, int port, boolean durable) {
        return start(dir, dir.resolve("postgres.log"), port, durable);
    }

    static LocalPostgres start(Path dir, Path log, int port, boolean durable) {
        return start(Folders.create(dir), log.toAbsolutePath(), port, durable, false);
    }

    /** A server for tests: any free port, not durable, in a temporary folder that {@link #close()} removes. */
    public static LocalPostgres startEphemeral() {
        Path dir = Folders.temporary("postgres");
        return start(dir, dir.resolve("postgres.log"), 0, false, true);
    }

    private static LocalPostgres start(Path dir, Path log, int wantedPort, boolean durable, boolean ephemeral) {
        Path programs = PostgresBinaries.unpacked();
        Path data = dir.resolve("data");
        if (!Files.exists(data)) {
            PostgresData.initialize(programs, data, log, durable);
        }
        int port = Ports.orFree(wantedPort);
        List<String> command = PostgresData.asOrdinaryUser();
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        settings(port, durable).forEach(setting -> command.addAll(List.of("-c", setting)));
        Launch launch = Launch.of("PostgreSQL", command, log).stoppedBy(Launch.StopSignal.INT);
        LocalPostgres postgres = new LocalPostgres(dir, port, launch, ephemeral);
        postgres.restart();
        return postgres;
    }

    /** Brings a server up again, after {@link #kill()}, on the same port and data. */
    public void restart() {
        boolean crashed = PostgresData.awaitFormerServerGone(dir.resolve("data"));
        server = awaitReady(crashed ? ATTEMPTS_AFTER_CRASH : 1);
    }

    /** The sessions of a killed server take a moment to notice; until then PostgreSQL refuses to start on their data. */
    private ChildProcess awaitReady(int attempts) {
        try {
            return ChildProcess.start(launch).awaitReady(READY_WITHIN, this::answers);
        } catch (StartupFailure e) {
            if (attempts == 1) {
                throw e;
            }
            return awaitReady(attempts - 1);
        }
    }

    private static List<String> settings(int port, boolean durable) {
        String onOff = durable ? "on" : "off";
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=" + Ports.LOOPBACK,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "max_wal_size=1GB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %q%u@%d "));
        settings.addAll(List.of("fsync=" + onOff, "synchronous_commit=" + onOff, "full_page_writes=" + onOff));
        return settings;
    }

    public int port() {
        return port;
    }

    /** The server's process id; for harm in tests. */
    public long pid() {
        return server.pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /** A new connection as the superuser. */
    public Connection superuserConnection(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER);
    }

    /**
     * Creates a database with a role that owns it and that alone (beside the superuser) may connect to it. What is there
     * already is left as it is.
     *
     * @throws IllegalArgumentException if a name isn't a plain lower-case SQL identifier
     */
    public void createDatabase(String name, String role, String password) {
        requireName(name);
        requireName(role);
        try (Connection connection = superuserConnection("postgres");
                Statement sql = connection.createStatement()) {
            if (isAbsent(sql, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
                sql.execute("CREATE ROLE " + role + " LOGIN PASSWORD " + sql.enquoteLiteral(password));
            }
            if (isAbsent(sql, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + role);
                sql.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StartupFailure("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** {@code SIGKILL} to the server, as a crash; {@link #restart()} brings it up again. */
    public void kill() {
        server.kill();
    }

    /** Stops the server; sessions still open are ended. */
    @Override
    public void close() {
        server.stop();
        if (ephemeral) {
            Folders.delete(dir);
        }
    }

    private boolean answers() {
        try (Connection connection = superuserConnection("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isAbsent(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain SQL identifier: " + name);
        }
    }
}
