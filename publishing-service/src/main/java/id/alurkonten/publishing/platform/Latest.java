package id.alurkonten.publishing.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An account's latest posts, the newest first, page by page. They are read back to a day before a commit: what is not among
 * them is not there, however much was posted since.
 *
 * @param page one page, {@code data}, after a cursor; the first after null
 * @param next a page's cursor to the one after it; empty on the last
 * @param time the field that tells when a post was made
 */
public record Latest(Function<String, JsonNode> page, Function<JsonNode, String> next, String time) {

    /** So far our clock and theirs may be apart where a post is told by what nothing else has. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);
    /** The same where it is told by its text, which an older one may have as well. */
    private static final Duration CLOCKS_NEARLY_AS_ONE = Duration.ofMinutes(1);
    /** More pages than anybody posts in a day. */
    private static final int MOST_PAGES = 100;

    /**
     * The newest that fulfils this.
     *
     * @throws PlatformFault UNCLEAR if the platform's pages don't end
     */
    public Optional<JsonNode> first(Instant since, Predicate<JsonNode> wanted) {
        String cursor = null;
        for (int read = 0; read < MOST_PAGES; read++) {
            JsonNode answer = page.apply(cursor);
            boolean isPast = false;
            for (JsonNode post : answer.path("data")) {
                if (wanted.test(post)) {
                    return Optional.of(post);
                }
                isPast = madeAt(post).filter(since.minus(CLOCKS_APART)::isAfter).isPresent();
            }
            cursor = next.apply(answer);
            if (isPast || cursor.isEmpty()) {
                return Optional.empty();
            }
        }
        throw PlatformFault.unclear("The platform's list of posts doesn't end");
    }

    /** The only one that fulfils this; empty as well where several do. As {@link #first}. */
    public Optional<JsonNode> only(Instant since, Predicate<JsonNode> wanted) {
        return first(since, wanted).filter(found -> first(since, wanted.and(other -> !other.equals(found)))
                .isEmpty());
    }

    /** Whether a post says that it was made then or later. */
    public boolean isSince(JsonNode post, Instant since) {
        return madeAt(post)
                .filter(made -> !made.isBefore(since.minus(CLOCKS_NEARLY_AS_ONE)))
                .isPresent();
    }

    /** They write {@code 2026-12-01T09:00:00.000Z}, {@code 2026-12-01T09:00:00+0000}, or seconds since 1970. */
    private Optional<Instant> madeAt(JsonNode post) {
        String text = post.path(time).asText();
        try {
            return text.matches("\\d{1,12}")
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                    : Optional.of(OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
