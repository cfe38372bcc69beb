package id.alurkonten.publishing.archive;

import id.alurkonten.sop.Verification;
import java.io.IOException;
import java.io.InputStream;

/** Where packages are kept. Nothing that an archive record names is ever changed or removed. */
public interface ArchiveStore {

    /**
     * A package as the store has it.
     *
     * @param sha256 of the whole package, 64 lower-case hexadecimal digits
     * @param size bytes
     */
    record Kept(String sha256, long size) {}

    /** What reading a package back has shown. */
    record Inspection(Kept kept, Verification verification) {}

    /**
     * Keeps a package under that place, durably once this returns; what a killed attempt left there is replaced.
     *
     * @throws IOException if it can't be written, or a file of it can't be read
     */
    Kept put(String location, Bag bag) throws IOException;

    /**
     * The package's bytes; the caller closes them.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    InputStream open(String location) throws IOException;

    /**
     * Reads the whole package back, hashes it, and verifies it as whoever has only the package would.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    Inspection inspect(String location) throws IOException;
}
