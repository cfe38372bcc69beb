package id.alurkonten.sop;

import id.alurkonten.sop.Verification.BrokenFile;
import java.io.Serial;

/** Ends the reading of a package at its first broken file. */
final class BrokenPackageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BrokenFile broken;

    BrokenPackageException(String file, String key, Object... arguments) {
        super(file + ": " + key);
        this.broken = new BrokenFile(file, Wording.of(key, arguments));
    }

    BrokenFile broken() {
        return broken;
    }
}
