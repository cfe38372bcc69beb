package id.alurkonten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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

    // What a watcher of ours is called, in the place of a script's name.
    private static final String WATCHER =
            "watcher-for-" + ProcessHandle.current().pid();

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

    /** @throws StartupFailure if the program isn't there, or this JVM is stopping */
    public static ChildProcess start(Launch launch) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(
                List.of("/bin/sh", "-c", WATCHED, WATCHER, launch.stopSignal().name()));
        command.add(Long.toString(launch.grace().toMillis() / 50));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        return Children.add(() -> new ChildProcess(launch, spawn(launch, builder)));
    }

    private static Process spawn(Launch launch, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StartupFailure("Cannot start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    /** Whether a process is one of this JVM's watchers: each ends a moment after its child. */
    static boolean isWatcher(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(WATCHER + " ");
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

    ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** None while it runs. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** {@code SIGKILL}, as a crash would end it; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
        requestStop();
        Children.remove(this);
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
        Children.remove(this);
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
