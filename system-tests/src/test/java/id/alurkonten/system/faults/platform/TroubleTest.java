package id.alurkonten.system.faults.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.system.platforms.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "ANSWER_DROPPED, INSTAGRAM, PUBLISHED, 1, true",
        "ANSWER_DROPPED, INSTAGRAM, PUBLISHED, 2, false",
        "ANSWER_DROPPED, INSTAGRAM, PUBLISHED, 0, false",
        "ANSWER_DROPPED, TIKTOK, UNKNOWN, 1, true",
        "ANSWER_DROPPED, TIKTOK, FAILED, 1, false",
        "ANSWER_DROPPED, TIKTOK, IN_PROGRESS, 1, false",
        "EXPIRED_TOKEN, X, PUBLISHED, 1, true",
        "EXPIRED_TOKEN, THREADS, FAILED, 0, true",
        "EXPIRED_TOKEN, THREADS, IN_PROGRESS, 0, false",
        "REJECTED, X, FAILED, 0, true",
        "REJECTED, X, FAILED, 1, false",
        "STUCK, X, UNKNOWN, 2, false"
    })
    void allowsNoSecondPostAndNothingThatStandsStill(
            Trouble trouble, Channel channel, String status, int posts, boolean allowed) {
        // given, when
        boolean good = trouble.allows(channel, status, posts, 1);

        // then
        assertThat(good).isEqualTo(allowed);
    }

    @Test
    void reportsOneThatIsNotGood() {
        // given
        Outcome good = outcome(1, true);
        Outcome twice = outcome(2, false);

        // when
        PlatformReport report = new PlatformReport(7, List.of(), List.of(good, twice), 0);

        // then
        assertThat(report.isGood()).isFalse();
        assertThat(report.table()).contains("posted twice: 1", "not as it must end: 1 of 2");
        assertThat(new PlatformReport(7, List.of(), List.of(good), 1).isGood()).isFalse();
        assertThat(new PlatformReport(7, List.of(), List.of(good), 0).isGood()).isTrue();
    }

    private static Outcome outcome(int posts, boolean good) {
        return new Outcome(Channel.X, Shape.FILM, Trouble.UNHARMED, true, "PUBLISHED", "", posts, posts, 0, 0, 1, good);
    }

    @Test
    void aThreadIsPublishedWithAllItsParts() {
        assertThat(Trouble.UNHARMED.allows(Channel.X, "PUBLISHED", 3, 3)).isTrue();
        assertThat(Trouble.UNHARMED.allows(Channel.X, "PUBLISHED", 2, 3)).isFalse();
        assertThat(Trouble.REJECTED.allows(Channel.X, "FAILED", 1, 3)).isFalse();
    }
}
