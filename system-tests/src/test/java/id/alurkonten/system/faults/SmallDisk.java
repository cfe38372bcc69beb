package id.alurkonten.system.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk in memory that can be filled to its last byte without harm to the machine's own. Only root can mount it. */
public final class SmallDisk {
    private static final String SIZE = "768m";
    private static final String BALLAST = ".ballast";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** One that may be there. */
    public static SmallDisk at(Path folder) {
        return new SmallDisk(folder);
    }

    /** Puts one there, if this is root. */
    void mount() throws IOException {
        Files.createDirectories(folder);
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()));
    }

    public boolean isThere() throws IOException {
        return Files.isDirectory(folder) && Files.getFileStore(folder).type().equals("tmpfs");
    }

    /** To the last byte. */
    public void fill() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        byte[] byteAlone = new byte[1];
        try (OutputStream ballast = Files.newOutputStream(folder.resolve(BALLAST))) {
            writeUntilFull(ballast, megabyte);
            writeUntilFull(ballast, byteAlone);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void writeUntilFull(OutputStream ballast, byte[] piece) {
        try {
            while (true) {
                ballast.write(piece);
            }
        } catch (IOException full) {
            return;
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(folder.resolve(BALLAST));
    }

    /** Takes it away, with all that is on it. */
    void unmount() throws IOException {
        if (isThere()) {
            run(List.of("umount", "--lazy", folder.toString()));
        }
    }

    /** It may not be allowed; {@link #isThere()} tells. */
    private static void run(List<String> command) throws IOException {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
