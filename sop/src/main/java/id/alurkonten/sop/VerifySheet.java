package id.alurkonten.sop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The verifier's command line: {@code VerifySheet <control-sheet.json | package.zip>}. Exits 0 if all is intact, 1 and
 * says what is broken if not, 2 if it was not given one readable file.
 */
public final class VerifySheet {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private VerifySheet() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** What {@link #main} does, without ending the process. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length != 1 || args[0].startsWith("-")) {
            err.println(Wording.of("cli.usage"));
            return USAGE;
        }
        try {
            Verification verified = SheetVerifier.verify(Path.of(args[0]));
            out.println(verified.message());
            return verified.isIntact() ? INTACT : BROKEN;
        } catch (IOException | IllegalArgumentException e) {
            err.println(Wording.of("cli.no-file", args[0]));
            return USAGE;
        }
    }
}
