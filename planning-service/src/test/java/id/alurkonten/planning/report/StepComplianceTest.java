package id.alurkonten.planning.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.planning.report.StepCompliance.Assessment;
import id.alurkonten.sop.StepCode;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepComplianceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, NOT_DONE",
        "10, 10, 0, KEPT",
        "10, 9, 3600, KEPT",
        "10, 9, 3601, KEPT_BUT_WAITS",
        "10, 8, 0, OFTEN_LATE",
        "10, 6, 0, OFTEN_LATE",
        "10, 5, 0, MOSTLY_LATE",
        "1, 0, 0, MOSTLY_LATE"
    })
    void it_is_judged_by_its_share_of_late_executions_and_by_its_waiting(
            long executions, long onTime, long waiting, Assessment expected) {
        // when
        StepCompliance step = new StepCompliance(
                StepCode.APPROVE,
                3600,
                executions,
                onTime,
                OptionalLong.of(1),
                OptionalLong.of(2),
                OptionalLong.of(waiting));

        // then
        assertThat(step.assessment()).isEqualTo(expected);
    }
}
