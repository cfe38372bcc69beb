package id.alurkonten.kit.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** Begins as a video and never ends; run as a program, it puts itself into a store and stalls until it is killed. */
final class EndlessVideo extends InputStream {

    private static final long FAR_BEYOND_EVERY_LIMIT = 10 * MediaTestConfig.VIDEO_BYTES;
    private static final long STALLS_AFTER = 500_000;

    private final byte[] head = MediaSamples.mp4(640, 480, 1000);
    private final long stallsAfter;
    private long given;

    EndlessVideo(long stallsAfter) {
        this.stallsAfter = stallsAfter;
    }

    public static void main(String[] folder) throws IOException {
        FolderMediaStore store = new FolderMediaStore(MediaTestConfig.in(Path.of(folder[0])), Clock.systemUTC());
        store.put(new EndlessVideo(STALLS_AFTER));
    }

    long given() {
        return given;
    }

    @Override
    public int read() {
        if (given > FAR_BEYOND_EVERY_LIMIT) {
            throw new AssertionError("Nobody stops reading");
        }
        while (given >= stallsAfter) {
            LockSupport.park();
        }
        int next = given < head.length ? head[(int) given] & 0xFF : (int) (given & 0x7F);
        given++;
        return next;
    }
}
