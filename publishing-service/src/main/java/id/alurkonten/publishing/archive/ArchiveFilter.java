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

/**
 * Which archives are asked for; null asks for all.
 *
 * @param q words of title, caption or hashtags; each may be only its beginning
 * @param from the first moment of archiving asked for
 * @param to the first moment no longer asked for
 * @param broken whether the last audit found it broken
 */
public record ArchiveFilter(
        String q, Instant from, Instant to, Channel channel, String classification, Boolean broken) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Part of a word, and no end of it: Jum'at. */
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");

    static final String WORDS = "q";

    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry(WORDS, "words @@ cast(:q as tsquery)"),
            Map.entry("from", "archived_at >= :from"),
            Map.entry("to", "archived_at < :to"),
            Map.entry("channel", "channels @> array[cast(:channel as text)]"),
            Map.entry("classification", "classification = :classification"),
            Map.entry(
                    "broken",
                    "exists (select from archive_audit a where a.content_id = archive_record.content_id"
                            + " and a.broken_since is not null) = :broken"));

    /** By name; of {@code q}, which is a text search query in the conditions, the words. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (isForWords()) {
            parameters.put(WORDS, words());
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
        if (broken != null) {
            parameters.put("broken", broken);
        }
        return parameters;
    }

    /** Every condition. */
    String condition() {
        return conjunction(parameters().keySet().stream().toList());
    }

    /** Those that an index in the order of time can follow. */
    String conditionInTime() {
        return conjunction(parameters().keySet().stream()
                .filter(name -> name.equals("from") || name.equals("to") || name.equals("classification"))
                .toList());
    }

    boolean isForWords() {
        return q != null;
    }

    private static String conjunction(List<String> names) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        names.forEach(name -> conditions.add(CONDITIONS.get(name)));
        return String.join(" and ", conditions);
    }

    /** Letters and digits alone get into the query, so that nothing in it can be read as an operator. */
    private String[] words() {
        return Arrays.stream(BETWEEN_WORDS.split(APOSTROPHE.matcher(q).replaceAll(""), -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
