package id.alurkonten.sop;

import static id.alurkonten.sop.ControlSheetFixture.HUMAS;
import static id.alurkonten.sop.ControlSheetFixture.KOORDINATOR;
import static id.alurkonten.sop.ControlSheetFixture.STANDARD;
import static id.alurkonten.sop.ControlSheetFixture.jakarta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSheetTest {

    record Event(String contentId, ControlSheet controlSheet) {}

    private final ControlSheet sheet = ControlSheetFixture.allNineSteps();

    @Test
    void recordsAStepAgainstItsStandard() {
        // given
        StepDraft draft = StepDraft.of(
                StepCode.PRODUCE,
                1,
                HUMAS,
                jakarta("2026-12-04T11:00:00").plusNanos(123_456_789),
                jakarta("2026-12-04T14:30:00").plusNanos(987_654_321),
                Output.of(OutputKind.DESIGN, "version:1"));

        // when
        StepRecord record = ControlSheet.empty().append(draft, STANDARD).last().orElseThrow();

        // then
        assertThat(record.seq()).isEqualTo(1);
        assertThat(record.step()).isEqualTo(5);
        assertThat(record.stage()).isNull();
        assertThat(record.startedAt()).isEqualTo("2026-12-04T04:00:00.123Z");
        assertThat(record.endedAt()).isEqualTo("2026-12-04T07:30:00.987Z");
        assertThat(record.dueAt()).isEqualTo("2026-12-04T07:30:00.123Z");
        assertThat(record.elapsedSeconds()).isEqualTo(12_600);
        assertThat(record.workingSeconds()).isEqualTo(7_200);
        assertThat(record.standardSeconds()).isEqualTo(7_200);
        assertThat(record.onTime()).isFalse();
        assertThat(record.previousHash()).isEqualTo("0".repeat(64));
    }

    @Test
    void isInTimeUpToTheVeryInstantItIsDue() {
        // given
        Instant start = jakarta("2026-12-01T08:00:00");

        // when
        List<Boolean> onTime = Stream.of(0, 1)
                .map(late -> start.plus(Duration.ofHours(2)).plusMillis(late))
                .map(end -> StepDraft.of(StepCode.PRODUCE, 1, HUMAS, start, end, Output.of(OutputKind.DESIGN)))
                .map(draft -> ControlSheet.empty().append(draft, STANDARD))
                .map(appended -> appended.records().get(0).onTime())
                .toList();

        // then
        assertThat(onTime).containsExactly(true, false);
    }

    @Test
    void countsTheStandardOfStepSixOnceForAllStages() {
        // given
        Instant handedOver = jakarta("2026-12-01T11:30:00");
        Instant dueAt = STANDARD.dueAt(StepCode.APPROVE, handedOver);
        Instant secondStage = jakarta("2026-12-01T13:20:00");
        Output output = Output.of(OutputKind.DESIGN, "decision:APPROVED");

        // when
        StepRecord second = ControlSheet.empty()
                .append(
                        StepDraft.ofStage(1, Role.KOORDINATOR, KOORDINATOR, handedOver, secondStage, dueAt, output),
                        STANDARD)
                .append(
                        StepDraft.ofStage(
                                1, Role.SEKRETARIS, HUMAS, secondStage, secondStage.plusSeconds(660), dueAt, output),
                        STANDARD)
                .lastOf(StepCode.APPROVE)
                .orElseThrow();

        // then
        assertThat(second.stage()).isEqualTo(Role.SEKRETARIS);
        assertThat(second.dueAt()).isEqualTo(jakarta("2026-12-01T13:30:00"));
        assertThat(second.workingSeconds()).isEqualTo(660);
        assertThat(second.standardSeconds()).isEqualTo(3_600);
        assertThat(second.onTime()).isFalse();
    }

    @Test
    void endsAStepAsItStartsWhereClocksDiffer() {
        // given
        Instant start = jakarta("2026-12-01T09:35:00");
        StepDraft draft = StepDraft.of(
                StepCode.ASSIGN, 0, KOORDINATOR, start, start.minusSeconds(2), Output.of(OutputKind.OUTLINE));

        // when
        ControlSheet appended = ControlSheet.empty().append(draft, STANDARD);

        // then
        assertThat(appended.last().orElseThrow().endedAt()).isEqualTo(start);
        assertThat(appended.verify().isIntact()).isTrue();
    }

    @Test
    void chainsEachRecordToTheOneBefore() {
        // when
        List<StepRecord> records = sheet.records();

        // then
        assertThat(records).hasSize(13).extracting(StepRecord::seq).doesNotHaveDuplicates();
        for (int i = 1; i < records.size(); i++) {
            assertThat(records.get(i).previousHash())
                    .isEqualTo(records.get(i - 1).hash());
        }
        assertThat(sheet.verify())
                .isEqualTo(new Verification.Intact(13, records.get(12).hash()));
    }

    @Test
    void isHashedAsAnyoneCanRecompute() {
        // given
        ObjectNode first = (ObjectNode) sheet.toJson().get(0);
        String hash = first.remove("hash").textValue();

        // when
        String canonical = CanonicalJson.of(first);

        // then
        assertThat(canonical)
                .isEqualTo("{\"actor\":{\"id\":\"humas1\",\"name\":\"Rina Lestari\",\"role\":\"HUMAS\"},"
                        + "\"code\":\"RESEARCH\",\"dueAt\":\"2026-12-01T02:00:00Z\",\"elapsedSeconds\":2700,"
                        + "\"endedAt\":\"2026-12-01T01:45:00Z\",\"onTime\":true,"
                        + "\"output\":{\"kind\":\"SCREENSHOT\",\"refs\":[\"research:r1\"]},"
                        + "\"previousHash\":\"" + "0".repeat(64) + "\",\"revision\":0,\"seq\":1,"
                        + "\"standardSeconds\":3600,\"startedAt\":\"2026-12-01T01:00:00Z\",\"step\":1,"
                        + "\"workingSeconds\":2700}");
        assertThat(hash).isEqualTo(CanonicalJson.sha256(first));
    }

    @Test
    void hasTheFieldsThatItsReadersKnow() {
        // when
        JsonNode decision = sheet.toJson().get(6);

        // then
        assertThat(decision.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "seq",
                        "step",
                        "code",
                        "revision",
                        "stage",
                        "actor",
                        "startedAt",
                        "endedAt",
                        "dueAt",
                        "elapsedSeconds",
                        "workingSeconds",
                        "standardSeconds",
                        "onTime",
                        "output",
                        "previousHash",
                        "hash");
        assertThat(decision.path("actor").path("onBehalfOf").textValue()).isEqualTo("sekretaris");
        assertThat(sheet.toJson().get(0).has("stage")).isFalse();
        assertThat(sheet.toJson().get(0).path("actor").has("onBehalfOf")).isFalse();
    }

    static Stream<ObjectMapper> mappers() {
        return Stream.of(
                plain(),
                plain().setSerializationInclusion(JsonInclude.Include.NON_NULL),
                plain().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS),
                plain().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                plain().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                plain().enable(DeserializationFeature.USE_LONG_FOR_INTS),
                plain().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
    }

    private static ObjectMapper plain() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void survivesAnyMapper(ObjectMapper mapper) throws JsonProcessingException {
        // when
        Event read = mapper.readValue(mapper.writeValueAsString(new Event("c1", sheet)), Event.class);

        // then
        assertThat(read.controlSheet()).isEqualTo(sheet).hasSameHashCodeAs(sheet);
        assertThat(read.controlSheet().records()).isEqualTo(sheet.records());
        assertThat(read.controlSheet().verify()).isEqualTo(sheet.verify());
        assertThat(mapper.<JsonNode>valueToTree(sheet)).hasToString(sheet.toString());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void isTheSameFromItsRecords(ObjectMapper mapper) throws JsonProcessingException {
        // given
        List<StepRecord> records = new ArrayList<>();
        for (StepRecord record : sheet.records()) {
            records.add(mapper.readValue(mapper.writeValueAsString(record), StepRecord.class));
        }

        // when
        ControlSheet again = ControlSheet.of(records);

        // then
        assertThat(again).isEqualTo(sheet);
        assertThat(again.verify().isIntact()).isTrue();
    }

    @Test
    void survivesABinaryJsonColumn() {
        // given: jsonb sorts keys by length, then by bytes, and keeps no white space
        StringBuilder jsonb = new StringBuilder();
        appendAsJsonb(sheet.toJson(), jsonb);

        // when
        ControlSheet read = ControlSheet.parse(jsonb.toString());

        // then
        assertThat(read).isEqualTo(sheet).isNotSameAs(sheet);
        assertThat(read.verify()).isEqualTo(sheet.verify());
    }

    @Test
    void passesOnWhatALaterVersionHasAdded() {
        // given
        ObjectNode first =
                (ObjectNode) ControlSheetFixture.allNineSteps().toJson().get(0);
        first.put("place", "Bandung").remove("hash");
        first.put("hash", CanonicalJson.sha256(first));
        ControlSheet later =
                ControlSheet.fromJson(JsonNodeFactory.instance.arrayNode().add(first));
        StepDraft next = StepDraft.of(
                StepCode.PLAN,
                0,
                HUMAS,
                jakarta("2026-12-01T09:00:00"),
                jakarta("2026-12-01T09:30:00"),
                Output.of(OutputKind.PLAN_FORM));

        // when
        ControlSheet appended = later.append(next, STANDARD);

        // then
        assertThat(appended.toJson().at("/0/place").textValue()).isEqualTo("Bandung");
        assertThat(appended.verify().isIntact()).isTrue();
        assertThat(appended.records()).hasSize(2);
    }

    @Test
    void canNotBeChangedFromOutside() {
        // given
        String before = sheet.toString();

        // when
        ((ObjectNode) sheet.toJson().get(0)).put("seq", 99);

        // then
        assertThat(sheet).hasToString(before);
    }

    @Test
    void differsFromAnotherSheet() {
        assertThat(sheet)
                .isNotEqualTo(ControlSheetFixture.allNineSteps("d".repeat(64)))
                .isNotEqualTo(ControlSheet.empty());
        assertThat(ControlSheet.empty().isEmpty()).isTrue();
        assertThat(ControlSheet.empty().last()).isEmpty();
        assertThat(sheet.lastOf(StepCode.PRODUCE)).map(StepRecord::seq).contains(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "\"\"", "[null]", "[1]", "[{}]", "[{\"seq\":1}]"})
    void isReadButNotExtendedWhenItIsBroken(String json) {
        // given
        ControlSheet broken = ControlSheet.parse(json);
        StepDraft draft =
                StepDraft.of(StepCode.PLAN, 0, HUMAS, Instant.EPOCH, Instant.EPOCH, Output.of(OutputKind.PLAN_FORM));

        // when, then
        assertThat(broken.verify().isIntact()).isFalse();
        assertThatThrownBy(broken::records).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> broken.append(draft, STANDARD)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"seq\":1,\"seq\":2}]", "[", "[] []"})
    void refusesTextThatCanBeReadTwoWays(String json) {
        assertThatThrownBy(() -> ControlSheet.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAStageForStepSixAlone() {
        Output output = Output.of(OutputKind.DESIGN);

        assertThatThrownBy(() -> StepDraft.of(StepCode.APPROVE, 1, KOORDINATOR, Instant.EPOCH, Instant.EPOCH, output))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepDraft(
                        StepCode.REVISE, 2, Role.KOORDINATOR, HUMAS, Instant.EPOCH, Instant.EPOCH, null, output))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StepDraft.of(StepCode.PLAN, -1, HUMAS, Instant.EPOCH, Instant.EPOCH, output))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void appendAsJsonb(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            List<String> keys = new ArrayList<>();
            node.fieldNames().forEachRemaining(keys::add);
            keys.sort(java.util.Comparator.comparing(String::length).thenComparing(key -> key));
            out.append("{");
            for (String key : keys) {
                out.append(out.charAt(out.length() - 1) == '{' ? "" : ", ").append('"' + key + "\": ");
                appendAsJsonb(node.get(key), out);
            }
            out.append("}");
        } else if (node.isArray()) {
            out.append("[");
            for (JsonNode element : node) {
                out.append(out.charAt(out.length() - 1) == '[' ? "" : ", ");
                appendAsJsonb(element, out);
            }
            out.append("]");
        } else {
            out.append(node);
        }
    }
}
