package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.publication.PublicationStatus.AWAITING_CONFIRMATION;
import static id.alurkonten.publishing.publication.PublicationStatus.CANCELLED;
import static id.alurkonten.publishing.publication.PublicationStatus.FAILED;
import static id.alurkonten.publishing.publication.PublicationStatus.IN_PROGRESS;
import static id.alurkonten.publishing.publication.PublicationStatus.PUBLISHED;
import static id.alurkonten.publishing.publication.PublicationStatus.SCHEDULED;
import static id.alurkonten.publishing.publication.PublicationStatus.TAKEN_DOWN;
import static id.alurkonten.publishing.publication.PublicationStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationStatusTest {

    /** The design, once more and in another form: what is not here is illegal. */
    private static final Map<String, PublicationStatus> DESIGN = Map.ofEntries(
            Map.entry("SCHEDULED DUE", AWAITING_CONFIRMATION),
            Map.entry("SCHEDULED BEGIN", IN_PROGRESS),
            Map.entry("SCHEDULED RESCHEDULE", SCHEDULED),
            Map.entry("SCHEDULED CANCEL", CANCELLED),
            Map.entry("AWAITING_CONFIRMATION CONFIRM", PUBLISHED),
            Map.entry("AWAITING_CONFIRMATION RESCHEDULE", SCHEDULED),
            Map.entry("AWAITING_CONFIRMATION CANCEL", CANCELLED),
            Map.entry("IN_PROGRESS SUCCEED", PUBLISHED),
            Map.entry("IN_PROGRESS FAIL", FAILED),
            Map.entry("IN_PROGRESS LOSE", UNKNOWN),
            Map.entry("UNKNOWN CONFIRM", PUBLISHED),
            Map.entry("UNKNOWN DENY", FAILED),
            Map.entry("UNKNOWN RESUME", IN_PROGRESS),
            Map.entry("UNKNOWN SUCCEED", PUBLISHED),
            Map.entry("UNKNOWN FAIL", FAILED),
            Map.entry("FAILED RETRY", SCHEDULED),
            Map.entry("FAILED RESCHEDULE", SCHEDULED),
            Map.entry("FAILED CANCEL", CANCELLED),
            Map.entry("PUBLISHED TAKE_DOWN", TAKEN_DOWN));

    static Stream<Arguments> everyStatusAndCommand() {
        return Arrays.stream(PublicationStatus.values()).flatMap(status -> Arrays.stream(PublicationCommand.values())
                .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void everyCommandLeadsWhereTheDesignSaysOrIsIllegal(PublicationStatus status, PublicationCommand command) {
        // given
        PublicationStatus expected = DESIGN.get(status + " " + command);

        // when
        IllegalTransition refusal = catchThrowableOfType(IllegalTransition.class, () -> status.after(command));

        // then
        assertThat(status.allows(command)).isEqualTo(expected != null);
        if (expected == null) {
            assertThat(refusal.extensions())
                    .containsEntry("currentStatus", status.name())
                    .containsEntry("allowed", status.operations());
        } else {
            assertThat(status.after(command)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, reschedule",
        "AWAITING_CONFIRMATION, confirm reschedule",
        "IN_PROGRESS, ''",
        "UNKNOWN, confirm deny",
        "FAILED, retry reschedule",
        "PUBLISHED, take-down",
        "CANCELLED, ''",
        "TAKEN_DOWN, ''"
    })
    void peopleAreOfferedOperationsAsTheApiCallsThem(PublicationStatus status, String operations) {
        // when
        List<String> offered = status.operations();

        // then
        assertThat(String.join(" ", offered)).isEqualTo(operations);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadHasBegunWhereSomethingIsOrMayBeOnThePlatform(PublicationStatus status) {
        // when
        boolean began = status.uploadBegan();

        // then
        assertThat(began)
                .isEqualTo(List.of(IN_PROGRESS, UNKNOWN, PUBLISHED, TAKEN_DOWN).contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void stepNineIsOverOnlyInAFinalStatus(PublicationStatus status) {
        // when
        boolean open = status.isOpen();

        // then
        assertThat(open).isEqualTo(!List.of(PUBLISHED, CANCELLED, TAKEN_DOWN).contains(status));
    }
}
