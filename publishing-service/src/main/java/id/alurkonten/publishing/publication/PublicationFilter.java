package id.alurkonten.publishing.publication;

import id.alurkonten.publishing.channel.Channel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which publications are asked for; null asks for all.
 *
 * @param from the first moment of the schedule asked for
 * @param to the first moment no longer asked for
 */
public record PublicationFilter(PublicationStatus status, Channel channel, Instant from, Instant to, UUID contentId) {

    private static final Map<String, String> CONDITIONS = Map.of(
            "status", "status = :status",
            "channel", "channel = :channel",
            "from", "scheduledAt >= :from",
            "to", "scheduledAt < :to",
            "contentId", "contentId = :contentId");

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "status", status);
        put(parameters, "channel", channel);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "contentId", contentId);
        return parameters;
    }

    String condition() {
        return parameters().keySet().stream()
                .map(CONDITIONS::get)
                .reduce((one, other) -> one + " and " + other)
                .orElse("1 = 1");
    }

    private static void put(Map<String, Object> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
