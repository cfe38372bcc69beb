package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a service costs before and beside its work. */
final class Processes {
    private static final int STARTS = 3;

    private Processes() {}

    /** From the start of the process to the first answer that says it is ready; the median of several starts. */
    static double secondsToFirstAnswer(LocalService service) {
        double[] millis = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            service.stop();
            long start = System.nanoTime();
            service.start();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Samples(millis).p50() / 1_000;
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
