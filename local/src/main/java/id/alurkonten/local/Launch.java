package id.alurkonten.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What to start. The log file is appended to; its folder must exist. */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        StopSignal stopSignal,
        Duration grace) {

    /** How a child is asked to stop, as {@code kill -s} names it. PostgreSQL's fast shutdown is {@code INT}. */
    public enum StopSignal {
        TERM,
        INT
    }

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

    /** Relative paths of the command are those of this folder. */
    Launch in(Path workingFolder) {
        return new Launch(name, command, environment, workingFolder, log, stopSignal, grace);
    }

    public Launch stoppedBy(StopSignal signal) {
        return new Launch(name, command, environment, folder, log, signal, grace);
    }
}
