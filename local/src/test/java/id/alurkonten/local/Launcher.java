package id.alurkonten.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program that starts children of each kind and waits to be killed. */
final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        Path dir = Path.of(args[0]);
        LocalPostgres.start(dir.resolve("postgres"), 0, false);
        LocalKafka.start(dir.resolve("kafka"), 0);
        List<String> stubborn = List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done", dir.toString());
        ChildProcess.start(new Launch(
                "stubborn",
                stubborn,
                Map.of(),
                dir,
                dir.resolve("stubborn.log"),
                Launch.StopSignal.TERM,
                Duration.ofSeconds(2)));
        System.out.println("started");
        Thread.currentThread().join();
    }
}
