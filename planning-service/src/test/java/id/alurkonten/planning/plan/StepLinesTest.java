package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.plan.StepLines.Execution;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepLinesTest {

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void waiting_is_the_working_time_since_the_step_before_and_stages_do_not_wait_for_each_other() {
        // given: assigned, started a minute later, handed over, both stages
        List<StepRecord> sheet = new OtherDesks(UUID.randomUUID(), UUID.randomUUID(), ControlSheet.empty(), 1, MONDAY)
                .assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .approved(1)
                .sheet()
                .records();

        // when
        List<Long> waited = sheet.stream()
                .map(line -> StepLines.waitedBefore(line, sheet, STANDARD).orElse(-1))
                .toList();

        // then: step 4 has nothing before it here; step 5 began two minutes after; stages count from the hand-over
        assertThat(sheet).extracting(StepRecord::step).containsExactly(4, 5, 6, 6);
        assertThat(waited.subList(0, 3)).containsExactly(-1L, 120L, 0L);
        assertThat(waited.get(3)).isEqualTo(sheet.get(2).workingSeconds());
    }

    @Test
    void the_stages_of_one_revision_are_one_execution_of_which_the_last_line_counts() {
        // given
        List<StepRecord> sheet = new OtherDesks(UUID.randomUUID(), UUID.randomUUID(), ControlSheet.empty(), 1, MONDAY)
                .assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .approved(1)
                .sheet()
                .records();

        // when
        List<Execution> executions = sheet.stream()
                .map(line -> Execution.upTo(line, sheet, STANDARD))
                .toList();

        // then
        assertThat(executions).extracting(Execution::isWhole).containsExactly(true, true, false, true);
        assertThat(executions.get(3).workingSeconds())
                .isEqualTo(sheet.get(2).workingSeconds() + sheet.get(3).workingSeconds());
        assertThat(executions.get(3).waitingSeconds()).hasValue(0);
    }
}
