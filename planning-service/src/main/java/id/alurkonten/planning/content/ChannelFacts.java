package id.alurkonten.planning.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.planning.content.Fact.Failed;
import id.alurkonten.planning.content.Fact.Shown;
import id.alurkonten.planning.content.Fact.TakenDown;
import java.util.Objects;
import java.util.stream.Stream;

/** What is known of one content on one channel. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelFacts(Shown shown, Failed failed, TakenDown takenDown) {

    static final ChannelFacts NONE = new ChannelFacts(null, null, null);

    ChannelFacts join(ChannelFacts other) {
        return new ChannelFacts(
                Fact.newer(shown, other.shown),
                Fact.newer(failed, other.failed),
                Fact.newer(takenDown, other.takenDown));
    }

    /** What the newest news makes of it; a channel without any follows the content. */
    ChannelStatus status(ContentStatus content) {
        Fact newest = Stream.<Fact>of(shown, failed, takenDown)
                .filter(Objects::nonNull)
                .reduce(Fact::newer)
                .orElse(null);
        if (newest == null) {
            return ChannelStatus.following(content);
        }
        return newest == shown
                ? ChannelStatus.PUBLISHED
                : newest == takenDown ? ChannelStatus.TAKEN_DOWN : ChannelStatus.FAILED;
    }

    boolean isUp() {
        return shown != null && Fact.newer((Fact) shown, takenDown) == shown;
    }

    boolean wasTakenDown() {
        return takenDown != null && !isUp();
    }
}
