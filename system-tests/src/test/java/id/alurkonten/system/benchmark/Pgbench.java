package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SQL of a {@link Reassignments reassignment}, statement for statement, sent by pgbench: what the database alone
 * would do. It runs in a copy of production's database, with a payload of the same size.
 */
final class Pgbench {
    private static final String COPY = "production_copy";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final LocalPostgres postgres;
    private final Path folder;
    private final String payload;

    private Pgbench(LocalPostgres postgres, Path folder, String payload) {
        this.postgres = postgres;
        this.folder = folder;
        this.payload = payload;
    }

    /** Copies production's database; production must have stopped. */
    static Pgbench prepare(LocalPostgres postgres, Path folder, String payload) {
        Pgbench pgbench = new Pgbench(postgres, folder, payload);
        pgbench.copy();
        return pgbench;
    }

    /** Transactions in a second. */
    double perSecond(int clients, Duration duration) {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of("--no-vacuum", "--protocol=prepared", "--jobs=2"));
        command.addAll(List.of("--client=" + clients, "--time=" + duration.toSeconds()));
        command.addAll(List.of("--define=payload=" + payload, "--file=" + script()));
        // It takes what follows a colon for a variable, in a text too.
        // Not in the script: within its literals too pgbench would take what follows a colon for a variable.
        command.add("--define=time=2026-01-01T00:00:00.000Z");
        command.add("--define=dataschema=urn:alurkonten:schema:TaskAssigned:v1");
        command.addAll(List.of("--host=127.0.0.1", "--port=" + postgres.port()));
        command.addAll(List.of("--username=" + Service.PRODUCTION.database(), COPY));
        String said = run(command);
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void copy() {
        String owner = Service.PRODUCTION.database();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), LocalPostgres.SUPERUSER, LocalPostgres.SUPERUSER);
                Statement sql = connection.createStatement()) {
            sql.execute("create database %s template %s owner %s".formatted(COPY, owner, owner));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(COPY), owner, owner);
                Statement sql = connection.createStatement()) {
            sql.execute("create table numbered_task as select row_number() over () as number, content_id from"
                    + " production_task where status = 'ASSIGNED'");
            sql.execute("alter table numbered_task add primary key (number)");
            sql.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path program() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(onPath, versions())
                .map(folderOfPrograms -> folderOfPrograms.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "pgbench is not installed (Debian: postgresql-contrib); the service can't be compared"));
    }

    private static Stream<Path> versions() {
        Path debian = Path.of("/usr/lib/postgresql");
        try {
            return Files.isDirectory(debian) ? Files.list(debian).map(version -> version.resolve("bin")) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path script() {
        try (InputStream in = Pgbench.class.getResourceAsStream("/benchmark/reassign.sql")) {
            return Files.write(folder.resolve("reassign.sql"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSWORD", Service.PRODUCTION.database()));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
