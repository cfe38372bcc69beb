package id.alurkonten.publishing.archive;

import id.alurkonten.publishing.channel.Channel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which archives are asked for; null asks for all.
 *
 * @param q words of title, caption or hashtags; each may be only its beginning
 * @param from the first moment of archiving asked for
 * @param to the first moment no longer asked for
 */
public record ArchiveFilter(String q, Instant from, Instant to, Channel channel, String classification) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, String> CONDITIONS = Map.of(
            "q", "words @@ to_tsquery('simple', :q)",
            "from", "archived_at >= :from",
            "to", "archived_at < :to",
            "channel", "channels @> array[cast(:channel as text)]",
            "classification", "classification = :classification");

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (q != null) {
            parameters.put("q", prefixes());
        }
        if (from != null) {
            parameters.put("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
        }
        if (to != null) {
            parameters.put("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
        }
        if (channel != null) {
            parameters.put("channel", channel.name());
        }
        if (classification != null) {
            parameters.put("classification", classification);
        }
        return parameters;
    }

    String condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        parameters().keySet().forEach(name -> conditions.add(CONDITIONS.get(name)));
        return String.join(" and ", conditions);
    }

    /** Letters and digits alone get into the query, so that nothing in it can be read as an operator. */
    private String prefixes() {
        return Arrays.stream(BETWEEN_WORDS.split(q, -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
