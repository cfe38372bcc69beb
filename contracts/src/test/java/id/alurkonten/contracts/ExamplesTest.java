package id.alurkonten.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import id.alurkonten.sop.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are true: what can be recomputed from them comes out the same. */
class ExamplesTest {

    private static final QualityStandard STANDARD = QualityStandard.load();

    static Set<String> events() {
        return Contracts.eventsWithExample();
    }

    static List<String> eventsWithDesign() {
        return events().stream()
                .filter(event -> Contracts.example(event).has("design"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theControlSheetIsIntact(String event) {
        // given
        ControlSheet sheet = sheetOf(event);

        // when
        Verification verification = sheet.verify();

        // then
        assertThat(verification).isInstanceOf(Verification.Intact.class);
    }

    @ParameterizedTest
    @MethodSource("eventsWithDesign")
    void theContentHashIsThatOfTheDesign(String event) {
        // given
        JsonNode example = Contracts.example(event);

        // when
        String hash = CanonicalJson.sha256(example.get("design"));

        // then
        assertThat(example.get("contentHash").asText()).isEqualTo(hash);
    }

    @ParameterizedTest
    @MethodSource("events")
    void timesAreThoseOfTheWorkCalendar(String event) {
        // given
        List<StepRecord> records = sheetOf(event).records();

        // when, then
        assertThat(records).allSatisfy(step -> {
            assertThat(step.elapsedSeconds())
                    .isEqualTo(
                            Duration.between(step.startedAt(), step.endedAt()).toSeconds());
            assertThat(step.workingSeconds())
                    .isEqualTo(STANDARD.workingTimeBetween(step.startedAt(), step.endedAt())
                            .toSeconds());
            assertThat(step.standardSeconds())
                    .isEqualTo(STANDARD.standardOf(step.code()).toSeconds());
            assertThat(step.dueAt()).isEqualTo(STANDARD.dueAt(step.code(), handOver(step, records)));
            assertThat(step.onTime()).isEqualTo(!step.endedAt().isAfter(step.dueAt()));
        });
    }

    @Test
    void oneContentWalksThroughThemAll() {
        // given
        String contentId = Contracts.example("DesignReady").get("contentId").asText();

        // when
        List<JsonNode> walk = events().stream()
                .map(Contracts::example)
                .filter(example -> contentId.equals(example.path("contentId").asText()))
                .sorted((one, other) -> Integer.compare(sequence(one), sequence(other)))
                .toList();

        // then
        assertThat(walk).hasSize(13);
        assertThat(walk).extracting(ExamplesTest::sequence).doesNotHaveDuplicates();
        assertThat(walk)
                .extracting(example -> example.get("occurredAt").asText())
                .isSorted();
        assertThat(walk).allSatisfy(example -> assertThat(hashes(walk.get(walk.size() - 1)))
                .startsWith(hashes(example).toArray(String[]::new)));
        assertThat(Contracts.example("PlanSubmitted").at("/items").findValuesAsText("contentId"))
                .contains(contentId);
    }

    /** The standard of step 6 is for all its stages together, counted from the hand-over. */
    private static Instant handOver(StepRecord step, List<StepRecord> records) {
        return records.stream()
                .filter(other -> step.code() == StepCode.APPROVE
                        && other.code() == StepCode.APPROVE
                        && other.revision() == step.revision())
                .map(StepRecord::startedAt)
                .findFirst()
                .orElse(step.startedAt());
    }

    private static ControlSheet sheetOf(String event) {
        return ControlSheet.fromJson(Contracts.example(event).get("controlSheet"));
    }

    private static int sequence(JsonNode example) {
        return example.get("sequence").asInt();
    }

    private static List<String> hashes(JsonNode example) {
        return StreamSupport.stream(example.get("controlSheet").spliterator(), false)
                .map(step -> step.get("hash").asText())
                .toList();
    }
}
