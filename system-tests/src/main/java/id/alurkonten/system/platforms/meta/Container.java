package id.alurkonten.system.platforms.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A post in the making, of Instagram and of Threads: media are fetched and worked on, then somebody publishes it.
 *
 * @param item whether it is a part of a carousel, and can't be published itself
 * @param error why it can't become a post; empty while nothing speaks against it
 */
record Container(
        String id,
        String account,
        String kind,
        String text,
        List<String> media,
        boolean item,
        boolean film,
        Instant created,
        String error,
        String postId) {

    enum State {
        IN_PROGRESS,
        FINISHED,
        PUBLISHED,
        ERROR,
        EXPIRED
    }

    /** Instagram's <em>Content Publishing</em>, section <em>Limitations</em>, and Threads' <em>Posts</em>: 24 hours. */
    private static final Duration LIVES = Duration.ofHours(24);
    /** Assumed: a picture takes a moment, so that one who doesn't ask for the state comes too early. */
    private static final Duration WORK = Duration.ofMillis(150);

    Container {
        media = List.copyOf(media);
    }

    State state(Instant now) {
        if (!postId.isEmpty()) {
            return State.PUBLISHED;
        }
        if (now.isAfter(created.plus(LIVES))) {
            return State.EXPIRED;
        }
        if (!error.isEmpty()) {
            return State.ERROR;
        }
        return now.isBefore(created.plus(film ? WORK.multipliedBy(4) : WORK)) ? State.IN_PROGRESS : State.FINISHED;
    }

    Container postedAs(String post) {
        return new Container(id, account, kind, text, media, item, film, created, error, post);
    }
}
