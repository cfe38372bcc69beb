package id.alurkonten.planning.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What a line of the plan form says of one content.
 *
 * @param scheduledAt when it is to appear, to the millisecond
 * @param pillar content pillar, free text; may be null, as may theme, brief, caption and suggestedAssignee
 * @param suggestedAssignee whom the planner would give it to; the Koordinator decides (step 4)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemDetails(
        String title,
        ContentFormat format,
        List<Channel> channels,
        Instant scheduledAt,
        String pillar,
        String theme,
        String brief,
        String caption,
        List<String> hashtags,
        List<String> references,
        String suggestedAssignee) {

    public ItemDetails {
        channels = channels == null ? List.of() : List.copyOf(channels);
        hashtags = hashtags == null ? List.of() : List.copyOf(hashtags);
        references = references == null ? List.of() : List.copyOf(references);
    }
}
