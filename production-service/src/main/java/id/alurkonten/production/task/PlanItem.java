package id.alurkonten.production.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A line of the plan form (Butir Rencana), as planning submitted it; what may be absent there is null here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanItem(
        @NotNull UUID contentId,
        @NotBlank @Size(max = 200) String title,
        @NotNull ContentFormat format,
        @NotEmpty Set<@NotNull Channel> channels,
        @NotNull Instant scheduledAt,
        String pillar,
        String theme,
        String brief,
        String caption,
        @NotNull List<@NotNull String> hashtags,
        @NotNull List<@NotNull String> references,
        String suggestedAssignee,
        @NotNull List<@NotBlank String> contributors) {

    /** Channels always come in the same order, whoever reads them. */
    public PlanItem {
        channels = channels == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(channels));
    }
}
