package id.alurkonten.planning.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.planning.content.Fact.Archived;
import id.alurkonten.planning.content.Fact.Assignment;
import id.alurkonten.planning.content.Fact.Cancellation;
import id.alurkonten.planning.content.Fact.Failed;
import id.alurkonten.planning.content.Fact.Overdue;
import id.alurkonten.planning.content.Fact.Progress;
import id.alurkonten.planning.content.Fact.Refusal;
import id.alurkonten.planning.content.Fact.Shown;
import id.alurkonten.planning.content.Fact.TakenDown;
import id.alurkonten.planning.plan.Channel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * All that is known of a content, and likewise all that one event says of it: to hear an event is to {@link #join} both.
 * Joining is commutative, associative and idempotent, which is why the order of arrival, and how often, doesn't matter.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentFacts(
        long sequence,
        Progress progress,
        Assignment assignment,
        Cancellation cancelled,
        Refusal refused,
        Archived archived,
        Overdue overdue,
        Map<Channel, ChannelFacts> channels) {

    public static final ContentFacts NONE = new ContentFacts(0, null, null, null, null, null, null, Map.of());

    public ContentFacts {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    public static ContentFacts of(Progress progress) {
        return new ContentFacts(progress.sequence(), progress, null, null, null, null, null, null);
    }

    public static ContentFacts of(Assignment assignment) {
        return new ContentFacts(assignment.sequence(), null, assignment, null, null, null, null, null);
    }

    public static ContentFacts of(Cancellation cancelled) {
        return new ContentFacts(cancelled.sequence(), null, null, cancelled, null, null, null, null);
    }

    public static ContentFacts of(Refusal refused) {
        return new ContentFacts(refused.sequence(), null, null, null, refused, null, null, null);
    }

    public static ContentFacts of(Archived archived) {
        return new ContentFacts(archived.sequence(), null, null, null, null, archived, null, null);
    }

    public static ContentFacts of(Overdue overdue) {
        return new ContentFacts(overdue.sequence(), null, null, null, null, null, overdue, null);
    }

    public static ContentFacts of(Channel channel, Shown shown) {
        return of(channel, shown.sequence(), new ChannelFacts(shown, null, null));
    }

    public static ContentFacts of(Channel channel, Failed failed) {
        return of(channel, failed.sequence(), new ChannelFacts(null, failed, null));
    }

    public static ContentFacts of(Channel channel, TakenDown takenDown) {
        return of(channel, takenDown.sequence(), new ChannelFacts(null, null, takenDown));
    }

    /** Nothing but that the clock was seen to stand there. */
    public static ContentFacts seen(long sequence) {
        return new ContentFacts(sequence, null, null, null, null, null, null, null);
    }

    private static ContentFacts of(Channel channel, long sequence, ChannelFacts facts) {
        return new ContentFacts(sequence, null, null, null, null, null, null, Map.of(channel, facts));
    }

    public ContentFacts join(ContentFacts other) {
        Map<Channel, ChannelFacts> both = new EnumMap<>(Channel.class);
        both.putAll(channels);
        other.channels.forEach((channel, facts) -> both.merge(channel, facts, ChannelFacts::join));
        return new ContentFacts(
                Math.max(sequence, other.sequence),
                Fact.newer(progress, other.progress),
                Fact.newer(assignment, other.assignment),
                Fact.newer(cancelled, other.cancelled),
                Fact.newer(refused, other.refused),
                Fact.newer(archived, other.archived),
                Fact.newer(overdue, other.overdue),
                both);
    }

    /** Where the content is. Beneath a cancel the true status is kept, and shows again when the cancel is refused. */
    public ContentStatus status(Collection<Channel> planned) {
        if (isCancelled()) {
            return ContentStatus.CANCELLED;
        }
        long up = planned.stream().filter(channel -> on(channel).isUp()).count();
        long down =
                planned.stream().filter(channel -> on(channel).wasTakenDown()).count();
        if (up + down == 0) {
            return progress == null ? ContentStatus.PLANNED : progress.status();
        }
        if (up + down < planned.size()) {
            return ContentStatus.PARTIALLY_PUBLISHED;
        }
        return up > 0 ? ContentStatus.PUBLISHED : ContentStatus.TAKEN_DOWN;
    }

    public ChannelFacts on(Channel channel) {
        return channels.getOrDefault(channel, ChannelFacts.NONE);
    }

    private boolean isCancelled() {
        return cancelled != null && (refused == null || cancelled.sequence() > refused.sequence());
    }
}
