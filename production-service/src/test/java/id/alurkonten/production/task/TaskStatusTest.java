package id.alurkonten.production.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskStatusTest {

    private static final String TABLE = """
            .                  ASSIGN   REASSIGN           START         ADD_MATERIAL       ADD_VERSION   READY        REQUEST_REVISION   APPROVE  CANCEL
            UNASSIGNED         ASSIGNED -                  -             UNASSIGNED         -             -            -                  -        CANCELLED
            ASSIGNED           -        ASSIGNED           IN_PRODUCTION ASSIGNED           -             -            -                  -        CANCELLED
            IN_PRODUCTION      -        IN_PRODUCTION      -             IN_PRODUCTION      IN_PRODUCTION UNDER_REVIEW -                  -        CANCELLED
            UNDER_REVIEW       -        -                  -             -                  -             -            REVISION_REQUESTED APPROVED CANCELLED
            REVISION_REQUESTED -        REVISION_REQUESTED IN_REVISION   REVISION_REQUESTED -             -            -                  -        CANCELLED
            IN_REVISION        -        IN_REVISION        -             IN_REVISION        IN_REVISION   UNDER_REVIEW -                  -        CANCELLED
            APPROVED           -        -                  -             -                  -             -            -                  -        -
            CANCELLED          -        -                  -             -                  -             -            -                  -        -
            """;

    @ParameterizedTest(name = "{0} –{1}→ {2}")
    @MethodSource("table")
    void eachStatusAnswersEachCommandAsTheProcedureSays(TaskStatus status, TaskCommand command, String expected) {
        if (expected.equals("-")) {
            assertThatThrownBy(() -> status.after(command))
                    .isInstanceOfSatisfying(IllegalTransition.class, refusal -> assertThat(refusal.extensions())
                            .containsEntry("currentStatus", status.name())
                            .containsEntry("allowed", status.operations()));
            assertThat(status.allows(command)).isFalse();
        } else {
            assertThat(status.after(command)).isEqualTo(TaskStatus.valueOf(expected));
            assertThat(status.allows(command)).isTrue();
        }
    }

    static Stream<Arguments> table() {
        List<List<String>> rows =
                TABLE.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
        List<String> commands = rows.get(0).subList(1, rows.get(0).size());
        return rows.stream().skip(1).flatMap(row -> commands.stream()
                .map(command -> Arguments.of(
                        TaskStatus.valueOf(row.get(0)),
                        TaskCommand.valueOf(command),
                        row.get(commands.indexOf(command) + 1))));
    }

    @Test
    void theTableNamesEveryStatusAndEveryCommand() {
        assertThat(table().map(row -> row.get()[0]).distinct())
                .containsExactlyInAnyOrder((Object[]) TaskStatus.values());
        assertThat(table().map(row -> row.get()[1]).distinct())
                .containsExactlyInAnyOrder((Object[]) TaskCommand.values());
    }

    @Test
    void onlyWhatPeopleCanDoIsOfferedToThem() {
        assertThat(TaskStatus.UNDER_REVIEW.operations()).isEmpty();
        assertThat(TaskStatus.IN_PRODUCTION.operations()).containsExactly("reassign", "materials", "versions", "ready");
    }
}
