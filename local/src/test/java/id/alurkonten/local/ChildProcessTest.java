package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path dir;

    private Process launcher;

    @AfterEach
    void killTheLauncher() {
        if (launcher != null) {
            launcher.destroyForcibly();
        }
    }

    @Test
    void noChildOutlivesALauncherThatIsKilled() throws IOException {
        // given
        launcher = new ProcessBuilder(
                        ChildProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        dir.toString())
                .redirectError(dir.resolve("launcher.log").toFile())
                .start();
        BufferedReader said = launcher.inputReader();
        assertThat(said.readLine()).isEqualTo("started");
        List<ProcessHandle> children = launcher.descendants().toList();
        List<ProcessHandle> watchers = await().until(() -> watchersOf(dir), found -> found.size() >= 3);
        assertThat(children).hasSizeGreaterThan(6); // PostgreSQL alone has more than that

        // when
        launcher.destroyForcibly();

        // then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Stream.concat(children.stream(), watchers.stream()).filter(ProcessHandle::isAlive))
                .isEmpty());
    }

    @Test
    void stopsAChildThatDoesNotListenOnceItsGraceIsOver() {
        // given
        ChildProcess child = ChildProcess.start(new Launch(
                "stubborn",
                List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done"),
                Map.of(),
                dir,
                dir.resolve("stubborn.log"),
                Launch.StopSignal.TERM,
                Duration.ofSeconds(1)));
        child.awaitReady(Duration.ofSeconds(10), () -> logOf(child).contains("deaf"));

        // when
        child.stop();

        // then
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void saysWhatTheLogSaidLastWhenAChildEndsTooEarly() {
        // given
        ChildProcess child = ChildProcess.start(Launch.of(
                "short-lived", List.of("sh", "-c", "echo the disk is full; exit 3"), dir.resolve("short.log")));

        // when
        Throwable thrown = catchThrowable(() -> child.awaitReady(Duration.ofSeconds(10), () -> false));

        // then
        assertThat(thrown)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("short-lived ended with exit code 3")
                .hasMessageContaining("the disk is full");
    }

    private static String logOf(ChildProcess child) {
        try {
            return Files.readString(child.log());
        } catch (IOException e) {
            return "";
        }
    }

    private static List<ProcessHandle> watchersOf(Path dir) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(dir.toString()))
                .filter(process -> process.info().command().orElse("").endsWith("sh"))
                .toList();
    }
}
