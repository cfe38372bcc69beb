package id.alurkonten.system.platforms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was really posted, in its order, and how often somebody tried to post the same once more. */
public final class Posts {
    private final List<Post> posts = new ArrayList<>();
    private final Map<Channel, Integer> repeats = new EnumMap<>(Channel.class);

    public synchronized Post add(Post post) {
        posts.add(post);
        return post;
    }

    /** A commit of what was posted before, which this platform refuses by itself. Nobody should have asked. */
    public synchronized void repeated(Channel channel) {
        repeats.merge(channel, 1, Integer::sum);
    }

    public synchronized List<Post> all() {
        return List.copyOf(posts);
    }

    /** Newest first. */
    public synchronized List<Post> of(Channel channel, String account) {
        List<Post> found = new ArrayList<>();
        for (int i = posts.size() - 1; i >= 0; i--) {
            Post post = posts.get(i);
            if (post.channel() == channel && post.account().equals(account)) {
                found.add(post);
            }
        }
        return found;
    }

    public synchronized Optional<Post> one(Channel channel, String id) {
        return posts.stream()
                .filter(post -> post.channel() == channel && post.id().equals(id))
                .findFirst();
    }

    /** How many an account has posted lately. */
    public synchronized int since(Channel channel, String account, Instant now, Duration window) {
        return (int) of(channel, account).stream()
                .filter(post -> post.at().isAfter(now.minus(window)))
                .count();
    }

    synchronized Map<Channel, Integer> repeats() {
        return Map.copyOf(repeats);
    }

    synchronized void reset() {
        posts.clear();
        repeats.clear();
    }
}
