package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a service costs before and beside its work. */
final class Processes {
    private Processes() {}

    /** From the start of the process to the first answer that says it is ready. */
    static Rounds secondsToFirstAnswer(LocalService service) {
        Rounds seconds = new Rounds();
        for (int i = 0; i < Rounds.COUNT; i++) {
            service.stop();
            long start = System.nanoTime();
            service.start();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }

    /** What the system says it holds in memory. */
    static double residentMebibytes(LocalService service) {
        try {
            String kibibytes = Files.readAllLines(Path.of("/proc", Long.toString(service.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(kibibytes) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException("Resident memory is read from /proc", e);
        }
    }
}
