package id.alurkonten.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The verifier of archives and control sheets, as anyone runs it: alone, without any server. */
final class OfflineVerifier {
    private final Path program;

    /** @param program publishing's {@code quarkus-run.jar} */
    OfflineVerifier(Path program) {
        this.program = program;
    }

    /**
     * What it says of a file that is intact.
     *
     * @throws DemoFailed with what it says if it is not
     */
    String verify(Path file) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                program.toString(),
                "verify",
                file.toString());
        try {
            Process verifier =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            verifier.getOutputStream().close();
            String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = verifier.waitFor();
            if (exit != 0) {
                throw new DemoFailed("The verifier says of " + file + " (exit " + exit + "): " + said);
            }
            return said;
        } catch (IOException e) {
            throw new DemoFailed("The verifier cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while verifying", e);
        }
    }
}
