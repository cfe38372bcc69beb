package id.alurkonten.system.platforms.x;

import id.alurkonten.system.platforms.media.Medium;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file on its way to X, in segments that may come in any order and more than once. */
final class MediaUpload {
    private final String id;
    private final String account;
    private final String type;
    private final long size;
    private final Instant since;
    private final SortedMap<Integer, byte[]> segments = new TreeMap<>();
    private Instant finished = Instant.MAX;
    private Medium medium = Medium.of(new byte[0]);
    private String failure = "";

    MediaUpload(String id, String account, String type, long size, Instant since) {
        this.id = id;
        this.account = account;
        this.type = type;
        this.size = size;
        this.since = since;
    }

    void append(int index, byte[] segment) {
        segments.put(index, segment);
    }

    boolean isWhole() {
        boolean noGap = segments.isEmpty() || segments.lastKey() == segments.size() - 1;
        return isFinished()
                || noGap
                        && segments.values().stream()
                                        .mapToLong(each -> each.length)
                                        .sum()
                                == size;
    }

    void finish(Instant now) {
        if (!isFinished()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            segments.values().forEach(bytes::writeBytes);
            medium = Medium.of(bytes.toByteArray());
            finished = now;
            segments.clear();
        }
    }

    void fail(String reason) {
        failure = reason;
    }

    boolean isFinished() {
        return !finished.equals(Instant.MAX);
    }

    String id() {
        return id;
    }

    /** Of a picture 3, of a film 7 or 13, as X writes them. */
    String key() {
        return (type.startsWith("video/") ? "7_" : "3_") + id;
    }

    String account() {
        return account;
    }

    String type() {
        return type;
    }

    long size() {
        return size;
    }

    Instant since() {
        return since;
    }

    Instant finished() {
        return finished;
    }

    Medium medium() {
        return medium;
    }

    /** Empty if there is nothing against it. */
    String failure() {
        return failure;
    }
}
