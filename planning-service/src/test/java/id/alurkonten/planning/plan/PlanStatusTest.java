package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanStatusTest {

    /** The table of the design, one row a status; a dash where the command is refused. */
    private static final String TABLE = """
            status       EDIT      FINALIZE   REOPEN  SUBMIT     CANCEL     RETURN    DISTRIBUTE   COMPLETE   RESUME
            DRAFT        DRAFT     FINALIZED  -       -          CANCELLED  -         -            -          -
            FINALIZED    -         -          DRAFT   SUBMITTED  CANCELLED  -         -            -          -
            SUBMITTED    -         -          -       -          CANCELLED  RETURNED  DISTRIBUTED  -          -
            DISTRIBUTED  -         -          -       -          CANCELLED  -         -            COMPLETED  -
            COMPLETED    -         -          -       -          -          -         -            -          DISTRIBUTED
            RETURNED     RETURNED  FINALIZED  -       -          CANCELLED  -         -            -          -
            CANCELLED    -         -          -       -          -          -         -            -          -
            """;

    static Stream<Arguments> everyStatusAndCommand() {
        String[] head = TABLE.lines().findFirst().orElseThrow().split("\\s+");
        return TABLE.lines().skip(1).map(line -> line.split("\\s+")).flatMap(row -> Stream.iterate(1, i -> i + 1)
                .limit(head.length - 1)
                .map(i -> Arguments.of(PlanStatus.valueOf(row[0]), PlanCommand.valueOf(head[i]), row[i])));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @MethodSource("everyStatusAndCommand")
    void each_command_leads_where_the_table_says(PlanStatus status, PlanCommand command, String next) {
        if (next.equals("-")) {
            assertThat(status.allows(command)).isFalse();
            assertThatThrownBy(() -> status.after(command))
                    .isInstanceOfSatisfying(IllegalTransition.class, refusal -> assertThat(refusal.extensions())
                            .containsEntry("currentStatus", status.name())
                            .containsEntry("allowed", status.allowed()));
        } else {
            assertThat(status.after(command)).isEqualTo(PlanStatus.valueOf(next));
        }
    }

    @Test
    void the_table_of_this_test_is_whole() {
        assertThat(everyStatusAndCommand().count())
                .isEqualTo((long) PlanStatus.values().length * PlanCommand.values().length);
    }

    @Test
    void only_what_a_person_may_ask_is_offered() {
        assertThat(PlanStatus.SUBMITTED.allowed()).containsExactly("cancel");
        assertThat(PlanStatus.DRAFT.allowed()).containsExactly("edit", "finalize", "cancel");
        assertThat(Arrays.stream(PlanStatus.values()).filter(s -> s.allowed().isEmpty()))
                .containsExactly(PlanStatus.COMPLETED, PlanStatus.CANCELLED);
    }
}
