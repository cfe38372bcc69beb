package id.alurkonten.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A real Kafka broker (KRaft, one node) on loopback, as a child process that ends with this JVM. It has the topics of
 * {@link Topic#all()} and creates no other by itself: a mistyped name is an error here as it is in production.
 */
public final class LocalKafka implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final Path dir;
    private final int port;
    private final Launch launch;
    private final boolean ephemeral;
    private ChildProcess broker;

    private LocalKafka(Path dir, int port, Launch launch, boolean ephemeral) {
        this.dir = dir;
        this.port = port;
        this.launch = launch;
        this.ephemeral = ephemeral;
    }

    /**
     * Starts a broker on the data kept in the folder, or on new data if there is none.
     *
     * @param dir holds {@code data/}, {@code server.properties} and {@code kafka.log}
     * @param port 0 for any that is free
     * @throws StartupFailure if it doesn't answer within three minutes
     */
    public static LocalKafka start(Path dir, int port) {
        return start(dir, dir.resolve("kafka.log"), port);
    }

    static LocalKafka start(Path dir, Path log, int port) {
        return start(Folders.create(dir), log.toAbsolutePath(), port, false);
    }

    /** A broker for tests: any free port, quick to start, in a temporary folder that {@link #close()} removes. */
    public static LocalKafka startEphemeral() {
        Path dir = Folders.temporary("kafka");
        return start(dir, dir.resolve("kafka.log"), 0, true);
    }

    private static LocalKafka start(Path dir, Path log, int wantedPort, boolean ephemeral) {
        int port = Ports.orFree(wantedPort);
        Path properties = writeProperties(dir, port, Ports.orFree(0));
        Launch launch = Launch.of("Kafka", command(properties, ephemeral), log);
        LocalKafka kafka = new LocalKafka(dir, port, launch, ephemeral);
        try {
            kafka.restart();
            kafka.createTopics(Topic.all());
            return kafka;
        } catch (RuntimeException e) {
            // Its log is kept.
            kafka.stop();
            throw e;
        }
    }

    /** Brings a broker up again, after {@link #kill()}, on the same port and data. */
    public void restart() {
        broker = ChildProcess.start(launch).awaitReady(READY_WITHIN, () -> Ports.isListening(port));
    }

    private static List<String> command(Path properties, boolean ephemeral) {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.java());
        command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.add("-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        if (ephemeral) {
            // A test's broker lives for seconds: compiling thoroughly would cost more than it gives.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-cp", classPath()));
        command.addAll(List.of(KafkaBroker.class.getName(), properties.toString()));
        return command;
    }

    /** Ours, made absolute: the broker runs in a folder of its own. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path writeProperties(Path dir, int port, int controllerPort) {
        String broker = Ports.LOOPBACK + ":" + port;
        String controller = Ports.LOOPBACK + ":" + controllerPort;
        List<String> lines = List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "listeners=PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                "advertised.listeners=PLAINTEXT://" + broker,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + dir.resolve("data"),
                "auto.create.topics.enable=false",
                // A plan of 200 items with their captions and the whole control sheet is one event.
                "message.max.bytes=8388608",
                // One node keeps the only copy of everything, Kafka's own topics included.
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                // Nobody waits for more members of a group to come: on one machine they are there or they are not.
                "group.initial.rebalance.delay.ms=0",
                // A killed broker can't come back before its session has run out.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500",
                "log.cleaner.dedupe.buffer.size=16777216");
        try {
            return Files.write(dir.resolve("server.properties"), lines);
        } catch (IOException e) {
            throw new StartupFailure("Cannot write Kafka's configuration to " + dir + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** The broker's process id; for harm in tests. */
    public long pid() {
        return broker.pid();
    }

    /** Creates the topics that aren't there yet, and waits until they are. */
    public void createTopics(Collection<Topic> topics) {
        try (Admin admin = admin()) {
            Set<String> present = admin.listTopics().names().get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            List<Topic> absent = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(absent.stream().map(Topic::toNewTopic).toList())
                    .all()
                    .get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartupFailure(
                    "Kafka's topics cannot be created: " + e.getMessage() + "; see " + launch.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while Kafka's topics were being created", e);
        }
    }

    /** Kafka's client looks its own classes up by the thread's class loader, which in a Quarkus test is another's. */
    private Admin admin() {
        Thread thread = Thread.currentThread();
        ClassLoader others = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        } finally {
            thread.setContextClassLoader(others);
        }
    }

    /** {@code SIGKILL} to the broker, as a crash; {@link #restart()} brings it up again. */
    public void kill() {
        broker.kill();
    }

    @Override
    public void close() {
        stop();
        if (ephemeral) {
            Folders.delete(dir);
        }
    }

    private void stop() {
        if (broker != null) {
            broker.stop();
        }
    }
}
