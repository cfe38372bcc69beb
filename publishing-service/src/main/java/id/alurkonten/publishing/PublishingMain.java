package id.alurkonten.publishing;

import id.alurkonten.sop.VerifySheet;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/**
 * Starts the service; or, as {@code verify <package.zip | control-sheet.json>}, only says offline whether that is
 * intact: exit 0 if it is, 1 and what is broken if not, 2 if there is no such file.
 */
@QuarkusMain
public class PublishingMain {

    PublishingMain() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            VerifySheet.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            Quarkus.run(args);
        }
    }
}
