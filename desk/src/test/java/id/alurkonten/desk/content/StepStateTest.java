package id.alurkonten.desk.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.client.StepCode;
import id.alurkonten.desk.client.StepRecord;
import id.alurkonten.desk.content.StepState.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far each of the nine steps is. */
class StepStateTest {
    private static final int NONE = 0;

    @ParameterizedTest(name = "after step {0}, at step {1}, {2} is {3}")
    @CsvSource({
        "5, 6, REVISE, AHEAD",
        "6, 8, REVISE, NOT_NEEDED",
        "6, 8, ARCHIVE, OPEN",
        "6, 8, PUBLISH, AHEAD",
        "9, 0, REVISE, NOT_NEEDED",
        "9, 0, APPROVE, DONE"
    })
    void aRevisionThatNobodyAskedForWasNotNeeded(int done, int open, StepCode code, State state) {
        // given
        List<StepRecord> sheet = IntStream.rangeClosed(1, done)
                .filter(step -> step != StepCode.REVISE.number())
                .mapToObj(StepStateTest::record)
                .toList();

        // when
        StepState seen = StepState.of(code, sheet, open);

        // then
        assertThat(seen.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"6, OPEN", "7, DONE"})
    void aRevisionThatWasAskedForIsDoneOnce(int done, State state) {
        // given
        List<StepRecord> sheet =
                IntStream.rangeClosed(1, done).mapToObj(StepStateTest::record).toList();

        // when
        StepState seen = StepState.of(StepCode.REVISE, sheet, done == 6 ? 7 : NONE);

        // then
        assertThat(seen.state()).isEqualTo(state);
    }

    private static StepRecord record(int step) {
        return new StepRecord(
                step, step, StepCode.of(step), 0, null, null, null, null, null, 0, 0, 0, true, null, null);
    }
}
