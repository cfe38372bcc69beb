package id.alurkonten.system;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged services on real PostgreSQL, Kafka and Keycloak, as an agency would run them. Its folder is
 * {@code target/stack}; the logs stay there after the run.
 */
public final class Installation implements AutoCloseable {
    private static final Path STATE = Path.of("target", "stack").toAbsolutePath();

    /** How a test's installation differs from the default one. */
    private static final Map<String, String> SETTINGS = Map.of(
            // Publishing accepts every chain that the approval policy can be given.
            "ALURKONTEN_PUBLISHING_APPROVAL_CHAINS", "KOORDINATOR+SEKRETARIS,SEKRETARIS,KOORDINATOR",
            // What is overdue is reported at once.
            "ALURKONTEN_OVERDUE_EVERY", "1s",
            // They live for minutes and restart often: compiling thoroughly would cost more than it gives.
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Stack stack;
    private final Agency agency;
    private final Topics topics;
    private final Databases databases;

    private Installation(Stack stack) {
        this.stack = stack;
        this.agency = Agency.of(stack);
        this.topics = new Topics(stack.kafka().bootstrapServers());
        this.databases = new Databases(stack.postgres());
    }

    static Installation start() {
        delete(STATE);
        writeADecodableLog();
        return new Installation(Stack.start(Stack.Plan.forTests(STATE).with(SETTINGS)));
    }

    /** As an installation that lets Debezium read its outboxes. */
    private static void writeADecodableLog() {
        try (LocalPostgres postgres = LocalPostgres.start(STATE.resolve("postgres"), 0, false);
                Connection connection = postgres.superuserConnection("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("alter system set wal_level = 'logical'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Someone of the realm. */
    public Person as(String userName) {
        return agency.as(userName);
    }

    /** Writes the plans. */
    public Person planner() {
        return as("humas1");
    }

    /** Makes the designs. */
    public Person producer() {
        return as("humas2");
    }

    /** Uploads by hand. */
    public Person publisher() {
        return as("humas3");
    }

    public Person koordinator() {
        return as("koordinator");
    }

    public Person sekretaris() {
        return as("sekretaris");
    }

    public Person admin() {
        return as("admin");
    }

    public Agency agency() {
        return agency;
    }

    public Topics topics() {
        return topics;
    }

    public Databases databases() {
        return databases;
    }

    public LocalService process(Service service) {
        return stack.service(service);
    }

    public List<LocalService> processes() {
        return stack.services();
    }

    /** What the services stand on. */
    public Stack stack() {
        return stack;
    }

    @Override
    public void close() {
        topics.close();
        stack.close();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
