package id.alurkonten.system.platforms.tiktok;

import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.media.Medium;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/** What a {@code publish_id} stands for: what has come of it so far, and then the post or why there is none. */
final class Share {
    private final String id;
    private final Account account;
    private final String kind;
    private final String title;
    private final String text;
    private final long size;
    private final long chunk;
    private final Instant since;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long received;
    private Instant completed = Instant.MAX;
    private String postId = "";
    private String failure = "";

    Share(String id, Account account, String kind, String title, String text, long size, long chunk, Instant since) {
        this.id = id;
        this.account = account;
        this.kind = kind;
        this.title = title;
        this.text = text;
        this.size = size;
        this.chunk = chunk;
        this.since = since;
    }

    /** One after the other, each as large as announced; the last takes what is left. */
    boolean follows(long first, long last) {
        boolean isLast = last + 1 == size;
        long left = size - first;
        return first == received
                && (isLast ? left < 2 * chunk || chunk == size : last - first + 1 == chunk && left >= 2 * chunk);
    }

    void append(byte[] more) {
        bytes.writeBytes(more);
        received += more.length;
    }

    boolean isComplete() {
        return !completed.equals(Instant.MAX);
    }

    boolean hasAll() {
        return received() == size;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Posts it, if it is what TikTok takes. */
    void finish(World world, List<Medium> media) {
        completed = world.now();
        // posted, it is known by its hash: hundreds of films would not fit
        bytes = new ByteArrayOutputStream();
        failure = wrong(media);
        if (failure.isEmpty()) {
            postId = world.nextId();
            world.posts()
                    .add(new Post(
                            Channel.TIKTOK,
                            account.id(),
                            postId,
                            "https://www.tiktok.com/@" + account.name() + (kind.equals("VIDEO") ? "/video/" : "/photo/")
                                    + postId,
                            kind,
                            title,
                            text,
                            media.stream().map(Medium::sha256).toList(),
                            completed));
        }
    }

    void fail(String reason) {
        completed = since;
        failure = reason;
    }

    private String wrong(List<Medium> media) {
        for (Medium medium : media) {
            boolean film = kind.equals("VIDEO");
            if (film != medium.isFilm()
                    || !film && !List.of("image/jpeg", "image/webp").contains(medium.type())
                    || !film && medium.size() > 20L << 20) {
                return "file_format_check_failed";
            }
            boolean measured = film && !medium.type().equals("video/webm");
            if (measured && (medium.seconds() < 3 || medium.seconds() > 600)) {
                return "duration_check_failed";
            }
            if (measured && (medium.width() < 360 || medium.height() < 360)) {
                return "picture_size_check_failed";
            }
        }
        return "";
    }

    String id() {
        return id;
    }

    Account account() {
        return account;
    }

    String kind() {
        return kind;
    }

    long size() {
        return size;
    }

    long received() {
        return received;
    }

    Instant since() {
        return since;
    }

    Instant completed() {
        return completed;
    }

    String postId() {
        return postId;
    }

    /** Empty if there is nothing against it. */
    String failure() {
        return failure;
    }
}
