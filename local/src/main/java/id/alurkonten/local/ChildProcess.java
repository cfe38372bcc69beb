package id.alurkonten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A program that runs beside this one and never outlives it.
 *
 * <p>The child's first act is to leave a watcher that reads a pipe whose other end only this JVM holds. When this JVM
 * stops the child it closes the pipe; when this JVM ends in any other way, {@code SIGKILL} included, the system closes
 * it. Either way the watcher asks the child to stop and, after the grace, kills it. So the ordinary way to stop is also
 * the one that cleans up after a crash. The child runs in a session of its own: Ctrl-C in a terminal reaches this JVM
 * alone, which then stops its children in the right order.
 */
public final class ChildProcess implements AutoCloseable {
    /** How a child is asked to stop, as {@code kill -s} names it. PostgreSQL's fast shutdown is {@code INT}. */
    public enum StopSignal {
        TERM,
        INT
    }

    /** What to start. The log file is appended to; its folder must exist. */
    public record Launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            StopSignal stopSignal,
            Duration grace) {

        /** Stopped by {@code SIGTERM} with 15 s of grace, in the folder of its log, with this JVM's environment. */
        public static Launch of(String name, List<String> command, Path log) {
            return new Launch(
                    name,
                    command,
                    Map.of(),
                    log.toAbsolutePath().getParent(),
                    log,
                    StopSignal.TERM,
                    Duration.ofSeconds(15));
        }

        public Launch with(Map<String, String> extraEnvironment) {
            return new Launch(name, command, extraEnvironment, folder, log, stopSignal, grace);
        }

        public Launch stoppedBy(StopSignal signal) {
            return new Launch(name, command, environment, folder, log, signal, grace);
        }
    }

    // $1 signal, $2 grace in twentieths of a second, then the command. The watcher is forked twice so that it is
    // nobody's
    // child: PostgreSQL treats the end of a child it doesn't know as a crash.
    private static final String WATCHED = """
            exec 3<&0 </dev/null
            ( ( trap '' HUP INT TERM
                read -r end <&3
                kill -s "$1" $$ || exit 0
                i=0
                while [ "$i" -lt "$2" ]; do
                  sleep 0.05
                  kill -0 $$ || exit 0
                  i=$((i + 1))
                done
                kill -s KILL $$ ) >/dev/null 2>&1 & )
            shift 2
            exec 3<&- "$@"
            """;

    /** All that were started here and have not ended by our doing. */
    private static final Set<ChildProcess> LIVING = ConcurrentHashMap.newKeySet();

    private static volatile Consumer<ProcessHandle> onStart = child -> {};
    private static volatile boolean stoppingAll;

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /** The {@code java} that runs this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static ChildProcess start(Launch launch) {
        if (stoppingAll) {
            throw new StartupFailure("Stopping; " + launch.name() + " is not started any more");
        }
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("/bin/sh", "-c", WATCHED, launch.name(), launch.stopSignal.name()));
        command.add(Long.toString(launch.grace().toMillis() / 50));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            ChildProcess child = new ChildProcess(launch, builder.start());
            LIVING.add(child);
            onStart.accept(child.process.toHandle());
            return child;
        } catch (IOException e) {
            throw new StartupFailure("Cannot start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the condition holds.
     *
     * @throws StartupFailure if the child ends before, or the deadline passes; the child is then stopped, and the message
     *     has what its log says last
     */
    public ChildProcess awaitReady(Duration deadline, BooleanSupplier ready) {
        boolean settled = Await.until(deadline, () -> !isAlive() || ready.getAsBoolean());
        if (settled && isAlive()) {
            return this;
        }
        String reason = isAlive()
                ? " was not ready within " + deadline.toSeconds() + " s"
                : " ended with exit code " + process.exitValue();
        stop();
        throw failure(reason);
    }

    private StartupFailure failure(String reason) {
        return new StartupFailure(
                launch.name() + reason + ". The last that " + launch.log() + " says: " + lastLine(launch.log()));
    }

    /**
     * Waits for a child that ends by itself.
     *
     * @throws StartupFailure if it ends with another exit code than 0, or doesn't end before the deadline
     */
    public void awaitSuccess(Duration deadline) {
        boolean ended = Await.until(deadline, () -> !isAlive());
        stop();
        if (!ended || process.exitValue() != 0) {
            String reason = ended ? " ended with exit code " + process.exitValue() : " took more than " + deadline;
            throw failure(reason);
        }
    }

    /** Stops every child of this JVM, all at once, and lets none start any more. For a shutdown hook. */
    static void stopAll() {
        stoppingAll = true;
        LIVING.forEach(ChildProcess::requestStop);
        LIVING.forEach(ChildProcess::stop);
    }

    static boolean isStoppingAll() {
        return stoppingAll;
    }

    /** Tells the listener each child that starts from now on. */
    static void onStart(Consumer<ProcessHandle> listener) {
        onStart = listener;
    }

    /** Those that have ended although nobody stopped or killed them. */
    static List<ChildProcess> endedByThemselves() {
        return LIVING.stream().filter(child -> !child.isAlive()).toList();
    }

    public String name() {
        return launch.name();
    }

    public Path log() {
        return launch.log();
    }

    /** The process id of the program itself, not of a shell around it. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code SIGKILL}, as a crash would end it; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
        requestStop();
        LIVING.remove(this);
    }

    /** Asks the child to stop, without waiting; it is killed if it hasn't stopped after the grace. */
    public void requestStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the child to stop and returns when it is gone. Safe to repeat. */
    public void stop() {
        requestStop();
        awaitEnd(launch.grace().plusSeconds(5));
        LIVING.remove(this);
    }

    @Override
    public void close() {
        stop();
    }

    /** The watcher kills after the grace; that it would itself have been killed is the last thing provided for. */
    private void awaitEnd(Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last line that isn't part of a stack trace. */
    private static String lastLine(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .reduce((earlier, later) -> later)
                    .orElse("(empty)");
        } catch (IOException e) {
            return "(unreadable)";
        }
    }
}
