package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureTest {

    private final Procedure procedure = Procedure.load();

    @Test
    void isTheOneOf27June2023() {
        assertThat(procedure.number()).isEqualTo("62/10/SEKRT/2023");
        assertThat(procedure.effectiveFrom()).isEqualTo(LocalDate.of(2023, 6, 27));
        assertThat(procedure.legalBasis()).hasSize(3);
        assertThat(procedure.performers()).containsExactly(Role.HUMAS, Role.KOORDINATOR, Role.SEKRETARIS);
        assertThat(procedure.approvalChain()).containsExactly(Role.KOORDINATOR, Role.SEKRETARIS);
    }

    @Test
    void leavesOpenWhatTheSourceLeavesBlank() {
        assertThat(procedure.revisedOn()).isNull();
        assertThat(procedure.approvedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, RESEARCH, PLAN,     planning,   PT1H,  HUMAS",
        "2, PLAN,     PLAN,     planning,   PT1H,  HUMAS",
        "3, SUBMIT,   PLAN,     planning,   PT1H,  HUMAS",
        "4, ASSIGN,   PLAN,     production, PT30M, KOORDINATOR",
        "5, PRODUCE,  CONTENT,  production, PT2H,  HUMAS",
        "6, APPROVE,  REVISION, approval,   PT1H,  KOORDINATOR SEKRETARIS",
        "7, REVISE,   REVISION, production, PT2H,  HUMAS",
        "8, ARCHIVE,  CONTENT,  publishing, PT5M,  HUMAS",
        "9, PUBLISH,  CONTENT,  publishing, PT5M,  HUMAS",
    })
    void hasTheNineStepsOfTheTable(
            int number, StepCode code, Step.Scope scope, String service, Duration standard, String by) {
        // when
        Step step = procedure.step(StepCode.of(number));

        // then
        assertThat(step.code()).isEqualTo(code);
        assertThat(step.number()).isEqualTo(number);
        assertThat(step.scope()).isEqualTo(scope);
        assertThat(step.service()).isEqualTo(service);
        assertThat(step.standard()).isEqualTo(standard);
        assertThat(step.by().stream().map(Role::name)).containsExactly(by.split(" "));
    }

    @Test
    void decidesInStepSixAndReturnsThereFromStepSeven() {
        assertThat(procedure.steps().stream().filter(Step::decision).map(Step::number))
                .containsExactly(6);
        assertThat(procedure.step(StepCode.REVISE).returnsTo()).isEqualTo(6);
        assertThat(procedure.step(StepCode.PRODUCE).returnsTo()).isNull();
    }

    @ParameterizedTest
    @EnumSource(StepCode.class)
    void speaksTheWordsOfTheSource(StepCode code) throws IOException {
        // given
        String source = source();

        // when
        Step step = procedure.step(code);

        // then
        assertThat(source).contains(squeezed(step.activityId())).contains(squeezed(step.output()));
        assertThat(step.labelEn()).isNotBlank().isNotEqualTo(step.labelId());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, -1})
    void hasNoOtherStep(int number) {
        assertThatThrownBy(() -> StepCode.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(number));
    }

    @Test
    void refusesToMissAStep() {
        List<Step> eight = procedure.steps().subList(0, 8);

        assertThatThrownBy(() -> new Procedure(
                        "1",
                        "t",
                        "t",
                        "a",
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        "w",
                        "r",
                        List.of(),
                        eight,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isServedAsPlainJson() {
        // given
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

        // when
        JsonNode json = mapper.valueToTree(procedure);

        // then
        assertThat(json.path("effectiveFrom").textValue()).isEqualTo("2023-06-27");
        assertThat(json.has("revisedOn")).isFalse();
        assertThat(json.at("/steps/3/standard").textValue()).isEqualTo("PT30M");
        assertThat(json.at("/steps/3/number").intValue()).isEqualTo(4);
        assertThat(json.at("/steps/3/scope").textValue()).isEqualTo("PLAN");
    }

    private static String source() throws IOException {
        try (InputStream in = Procedure.class.getResourceAsStream("sop-62-10-sekrt-2023.txt")) {
            return squeezed(new String(in.readAllBytes(), UTF_8));
        }
    }

    /** Without mark-up and spaces, in which source and data differ. */
    private static String squeezed(String text) {
        return text.replaceAll("<[^>]+>", "").replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }
}
