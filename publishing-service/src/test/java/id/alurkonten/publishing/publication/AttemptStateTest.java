package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.publication.AttemptState.COMMITTING;
import static id.alurkonten.publishing.publication.AttemptState.FAILED;
import static id.alurkonten.publishing.publication.AttemptState.INTENDED;
import static id.alurkonten.publishing.publication.AttemptState.PUBLISHED;
import static id.alurkonten.publishing.publication.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptStateTest {

    /** The design, once more and in another form: what is not here can't happen. */
    private static final Map<String, AttemptState> DESIGN = Map.ofEntries(
            Map.entry("INTENDED STEP", INTENDED),
            Map.entry("INTENDED COMMIT", COMMITTING),
            Map.entry("INTENDED SUCCEED", PUBLISHED),
            Map.entry("INTENDED FAIL", FAILED),
            Map.entry("COMMITTING STEP", COMMITTING),
            Map.entry("COMMITTING RESUME", INTENDED),
            Map.entry("COMMITTING SUCCEED", PUBLISHED),
            Map.entry("COMMITTING FAIL", FAILED),
            Map.entry("COMMITTING LOSE", UNKNOWN),
            Map.entry("UNKNOWN STEP", UNKNOWN),
            Map.entry("UNKNOWN RESUME", INTENDED),
            Map.entry("UNKNOWN SUCCEED", PUBLISHED),
            Map.entry("UNKNOWN FAIL", FAILED));

    static Stream<Arguments> everyStateAndEvent() {
        return Arrays.stream(AttemptState.values())
                .flatMap(state -> Arrays.stream(AttemptEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndEvent")
    void everyEventLeadsWhereTheDesignSaysOrCannotHappen(AttemptState state, AttemptEvent event) {
        // given
        AttemptState expected = DESIGN.get(state + " " + event);

        // then
        if (expected == null) {
            assertThatThrownBy(() -> state.after(event)).hasMessage(event + " while " + state);
        } else {
            assertThat(state.after(event)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePlatformIsOnlyAskedToPublishFromWhereNothingIsUnclear(AttemptState state) {
        // when
        boolean mayCommit = DESIGN.get(state + " COMMIT") != null;

        // then
        assertThat(mayCommit).isEqualTo(state == INTENDED);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasEndedStaysAsItEnded(AttemptState state) {
        // when
        boolean moves = Arrays.stream(AttemptEvent.values()).anyMatch(event -> DESIGN.containsKey(state + " " + event));

        // then
        assertThat(state.isOpen()).isEqualTo(moves);
    }
}
