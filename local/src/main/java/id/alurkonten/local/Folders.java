package id.alurkonten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are made and removed as a whole. */
public final class Folders {
    private Folders() {}

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new StartupFailure("Cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What fills a folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * The folder, filled if it isn't there: under a name of its own first, then renamed, so that whoever sees it sees all
     * of it. Where two runs do so at once, the first one's is kept.
     */
    static Path createWhole(Path folder, Filling filling) {
        if (Files.exists(folder)) {
            return folder;
        }
        Path partial = folder.resolveSibling(
                folder.getFileName() + ".new." + ProcessHandle.current().pid());
        try {
            delete(partial);
            create(partial);
            filling.fill(partial);
            Files.move(partial, folder);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw new StartupFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
            }
        } finally {
            delete(partial);
        }
        return folder;
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("alur-konten-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder and all in it; what isn't there is no error. Links are removed, never followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    /** The per-user folder for what is unpacked once and used by every run: {@code $XDG_CACHE_HOME} or {@code ~/.cache}. */
    static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return create(base.resolve("alur-konten"));
    }
}
