package id.alurkonten.planning.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something heard about a content. Of two facts of a kind the one with the higher sequence holds, whichever arrived
 * first; should two services have counted the same, the one that happened later.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Fact {

    Comparator<Fact> BY_AGE =
            Comparator.comparingLong(Fact::sequence).thenComparing(Fact::at).thenComparing(Object::toString);

    /** The content's Lamport clock. */
    long sequence();

    Instant at();

    /** The newer of two, either of which may be null. */
    static <F extends Fact> F newer(F a, F b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return BY_AGE.compare(a, b) >= 0 ? a : b;
    }

    /**
     * How far it has come.
     *
     * @param step the step that runs since {@code stepSince}; null while it waits for one to start
     */
    record Progress(long sequence, Instant at, ContentStatus status, int revision, StepCode step, Instant stepSince)
            implements Fact {}

    /** Who produces it, and what the Koordinator wants of it (step 4). */
    record Assignment(long sequence, Instant at, String assignee, String outline, Instant wantedAt) implements Fact {}

    /** Planning called it off. */
    record Cancellation(long sequence, Instant at, String reason) implements Fact {}

    /** Publishing answered that an upload had begun: the content goes on. */
    record Refusal(long sequence, Instant at) implements Fact {}

    /** Its package in the archive (step 8). */
    record Archived(long sequence, Instant at, UUID archiveId, String classification) implements Fact {}

    /** A step was reported over time. */
    record Overdue(long sequence, Instant at, StepCode step, Instant dueAt, String waitingFor) implements Fact {}

    /** It is to be seen on a channel (step 9). */
    record Shown(long sequence, Instant at, String url, Instant publishedAt, String evidence) implements Fact {}

    /** An upload to a channel failed. */
    record Failed(long sequence, Instant at, String reason, boolean last) implements Fact {}

    /** It was taken away from a channel again. */
    record TakenDown(long sequence, Instant at, String reason) implements Fact {}
}
