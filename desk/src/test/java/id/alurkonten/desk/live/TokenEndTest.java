package id.alurkonten.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A page listens as long as the token is good that it came with. */
class TokenEndTest {
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void isWhenTheTokenSaysSo() {
        // when
        Duration left = TokenEnd.within(token(NOW.plusSeconds(240)), CLOCK);

        // then
        assertThat(left).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void isSoonForOneThatIsOver() {
        // when
        Duration left = TokenEnd.within(token(NOW.minusSeconds(5)), CLOCK);

        // then
        assertThat(left).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isSomeMinutesForOneThatDoesNotSay() {
        // when
        Duration left = TokenEnd.within("opaque", CLOCK);

        // then
        assertThat(left).isEqualTo(Duration.ofMinutes(5));
    }

    private static String token(Instant end) {
        return part("{\"alg\":\"none\"}") + "." + part("{\"exp\":" + end.getEpochSecond() + "}") + ".";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
