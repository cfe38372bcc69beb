package id.alurkonten.approval.approval;

import static id.alurkonten.approval.approval.ApprovalCommand.APPROVE;
import static id.alurkonten.approval.approval.ApprovalCommand.CANCEL;
import static id.alurkonten.approval.approval.ApprovalCommand.PASS_ON;
import static id.alurkonten.approval.approval.ApprovalCommand.REQUEST_REVISION;
import static id.alurkonten.approval.approval.ApprovalCommand.SUPERSEDE;
import static id.alurkonten.approval.approval.ApprovalStatus.APPROVED;
import static id.alurkonten.approval.approval.ApprovalStatus.CANCELLED;
import static id.alurkonten.approval.approval.ApprovalStatus.PENDING;
import static id.alurkonten.approval.approval.ApprovalStatus.REVISION_REQUESTED;
import static id.alurkonten.approval.approval.ApprovalStatus.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalStatusTest {

    private static final Map<ApprovalCommand, ApprovalStatus> FROM_PENDING = Map.of(
            PASS_ON, PENDING,
            APPROVE, APPROVED,
            REQUEST_REVISION, REVISION_REQUESTED,
            SUPERSEDE, SUPERSEDED,
            CANCEL, CANCELLED);

    static Stream<Arguments> everyEndAndCommand() {
        return Arrays.stream(ApprovalStatus.values())
                .filter(status -> status != PENDING)
                .flatMap(status -> Arrays.stream(ApprovalCommand.values()).map(c -> Arguments.of(status, c)));
    }

    @Test
    void aPendingRequestGoesWhereTheCommandSays() {
        assertThat(FROM_PENDING).containsOnlyKeys(ApprovalCommand.values());
        FROM_PENDING.forEach(
                (command, status) -> assertThat(PENDING.after(command)).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource("everyEndAndCommand")
    void aDecidedRequestIsNotDecidedAgain(ApprovalStatus status, ApprovalCommand command) {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> status.after(command))
                .satisfies(refusal -> assertThat(refusal.extensions())
                        .containsEntry("currentStatus", status.name())
                        .containsEntry("allowed", List.of()));
    }
}
