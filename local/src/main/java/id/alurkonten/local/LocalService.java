package id.alurkonten.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One of the four services as it is packaged, as a child process that can be stopped, killed and started again. */
public final class LocalService implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    /** Its classes, as the build wrote them down; a JVM that is told of one that isn't there starts later than without. */
    private static final String CLASSES = "app-cds.jsa";

    // The four together are to stay under 1 GiB resident. What is used often is compiled thoroughly, but not all that a
    // start runs through.
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=60000");

    private final Service service;
    private final int port;
    private final Launch launch;
    // Killed by others while it is being started.
    private volatile ChildProcess process;

    private LocalService(Service service, int port, Launch launch) {
        this.service = service;
        this.port = port;
        this.launch = launch;
    }

    /** Prepares it; {@link #start()} starts it. */
    static LocalService of(Service service, Path program, Path log, int port, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        if (Files.exists(program.resolveSibling(CLASSES))) {
            command.add("-XX:SharedArchiveFile=" + CLASSES);
        }
        command.addAll(List.of("-jar", program.getFileName().toString()));
        Launch launch = Launch.of(service.module(), command, log).with(environment);
        return new LocalService(service, port, launch.in(program.getParent()));
    }

    /**
     * Starts it, also again after {@link #stop()} or {@link #kill()}, on the same port; returns when it is ready.
     *
     * @throws StartupFailure if it isn't ready within five minutes; one that ends is noticed at once
     */
    public void start() {
        start(Map.of());
    }

    /** As {@link #start()}, this once with a few settings more. */
    public void start(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.putAll(settings);
        process = ChildProcess.start(launch.with(environment));
        process.awaitReady(READY_WITHIN, this::isReady);
    }

    public Service service() {
        return service;
    }

    public int port() {
        return port;
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    public Path log() {
        return launch.log();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** With which it ended, 137 if it was killed; none while it runs. */
    public OptionalInt exitCode() {
        return process == null ? OptionalInt.empty() : process.exitCode();
    }

    /** Whether it says so itself. */
    public boolean isReady() {
        return Http.answersOk("http://" + Ports.LOOPBACK + ":" + port + "/q/health/ready");
    }

    /** {@code SIGKILL}, as a crash. */
    public void kill() {
        process.kill();
    }

    /** {@code SIGTERM}; returns when it is gone. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    void requestStop() {
        if (process != null) {
            process.requestStop();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
