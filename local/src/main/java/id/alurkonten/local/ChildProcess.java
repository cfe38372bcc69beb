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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

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

    // $1 signal, $2 grace in fifths of a second, then the command. The watcher is forked twice so that it is nobody's
    // child: PostgreSQL treats the end of a child it doesn't know as a crash.
    private static final String WATCHED = """
            exec 3<&0 </dev/null
            ( ( trap '' HUP INT TERM
                read -r end <&3
                kill -s "$1" $$ || exit 0
                i=0
                while [ "$i" -lt "$2" ]; do
                  sleep 0.2
                  kill -0 $$ || exit 0
                  i=$((i + 1))
                done
                kill -s KILL $$ ) >/dev/null 2>&1 & )
            shift 2
            exec 3<&- "$@"
            """;

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static ChildProcess start(Launch launch) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("/bin/sh", "-c", WATCHED, launch.name(), launch.stopSignal.name()));
        command.add(Long.toString(launch.grace().toMillis() / 200));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            return new ChildProcess(launch, builder.start());
        } catch (IOException e) {
            throw new StartupFailure("Cannot start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the condition holds.
     *
     * @throws StartupFailure if the child ends before, or the deadline passes; the child is then stopped, and the message
     *     has the last line of its log
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
        throw new StartupFailure(
                launch.name() + reason + ". Last line of " + launch.log() + ": " + lastLine(launch.log()));
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
        closePipe();
    }

    /** Asks the child to stop, kills it after the grace, and returns when it is gone. Safe to repeat. */
    public void stop() {
        closePipe();
        awaitEnd(launch.grace().plusSeconds(5));
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitEnd(Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closePipe() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .orElse("(empty)");
        } catch (IOException e) {
            return "(unreadable)";
        }
    }
}
