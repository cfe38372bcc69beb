package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant COMMITTED = Instant.parse("2026-12-01T02:00:00Z");

    private final List<String> asked = new ArrayList<>();

    /** A post an hour, the newest an hour after the commit; ten to a page. */
    private JsonNode page(String after) {
        asked.add(after);
        int from = after == null ? 0 : Integer.parseInt(after);
        ObjectNode page = JSON.createObjectNode().put("next", Integer.toString(from + 10));
        for (int i = from; i < from + 10; i++) {
            page.withArray("data")
                    .addObject()
                    .put("id", i)
                    .put("at", COMMITTED.minus(Duration.ofHours(i - 1L)).toString());
        }
        return page;
    }

    private final Latest latest =
            new Latest(this::page, page -> page.path("next").asText(), "at");

    private static Predicate<JsonNode> is(int id) {
        return post -> post.path("id").asInt() == id;
    }

    @Test
    void readsOnWhereOthersWerePostedInBetween() {
        assertThat(latest.first(COMMITTED, is(17)))
                .hasValueSatisfying(
                        found -> assertThat(found.path("id").asInt()).isEqualTo(17));
        assertThat(asked).containsExactly(null, "10");
    }

    @Test
    void readsNoFurtherThanADayBack() {
        assertThat(latest.first(COMMITTED, is(99))).isEmpty();
        assertThat(asked).containsExactly(null, "10", "20");
    }

    @Test
    void endsWithTheLastPage() {
        // given
        Latest one = new Latest(this::page, page -> "", "at");

        // when, then
        assertThat(one.first(COMMITTED, is(17))).isEmpty();
    }

    @Test
    void doesNotTakeAListWithoutEndForOneThatHasNotGotIt() {
        // given
        Latest endless = new Latest(after -> page(null), page -> "0", "unknown");

        // when
        PlatformFault fault = catchThrowableOfType(PlatformFault.class, () -> endless.first(COMMITTED, is(17)));

        // then
        assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T01:59:30.000Z, true",
        "2026-12-01T01:58:30.000Z, false",
        "2026-12-01T02:00:00+0000, true",
        "2026-12-01T09:00:00+0700, true",
        "2026-12-01T02:00:00+0700, false",
        "1796090400, true",
        "1796090000, false",
        "yesterday, false",
        "'', false"
    })
    void readsTimesAsTheyAreWritten(String at, boolean since) {
        assertThat(latest.isSince(JSON.createObjectNode().put("at", at), COMMITTED))
                .isEqualTo(since);
    }
}
