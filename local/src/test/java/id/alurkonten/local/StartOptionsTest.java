package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {

    @Test
    void startsAllFourAndKeepsWhatThereIsUnlessAskedOtherwise() {
        // given
        List<String> nothing = List.of();

        // when
        StartOptions options = StartOptions.parse(nothing);

        // then
        assertThat(options.services()).containsExactlyInAnyOrder(Service.values());
        assertThat(options.desk()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.demo()).isFalse();
        assertThat(options.platforms()).isFalse();
    }

    @Test
    void leavesOutWhatIsNamed() {
        // given
        List<String> words = List.of(
                "demo", "--fresh", "--with-platforms", "--without", "planning", "--without", "approval-service");

        // when
        StartOptions options = StartOptions.parse(words);

        // then
        assertThat(options.services()).containsExactlyInAnyOrder(Service.PRODUCTION, Service.PUBLISHING);
        assertThat(options.fresh()).isTrue();
        assertThat(options.demo()).isTrue();
        assertThat(options.platforms()).isTrue();
    }

    @Test
    void leavesOutTheDesk() {
        // given
        List<String> words = List.of("--without", "desk");

        // when
        StartOptions options = StartOptions.parse(words);

        // then
        assertThat(options.desk()).isFalse();
        assertThat(options.services()).containsExactlyInAnyOrder(Service.values());
    }

    @ParameterizedTest
    @CsvSource({"demoo, Unknown: demoo", "--without, --without needs one of"})
    void saysWhatItDoesNotUnderstand(String word, String message) {
        // given
        List<String> words = List.of(word);

        // when
        Throwable thrown = catchThrowable(() -> StartOptions.parse(words));

        // then
        assertThat(thrown).isInstanceOf(StartupFailure.class).hasMessageContaining(message);
    }
}
