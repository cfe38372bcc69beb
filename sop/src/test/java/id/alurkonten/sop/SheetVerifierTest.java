package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.sop.Verification.Broken;
import id.alurkonten.sop.Verification.BrokenRecord;
import id.alurkonten.sop.Verification.Intact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of tampering with a sheet is found, and the record it was done to is named. */
class SheetVerifierTest {

    private static final int RECORDS = 13;

    private final ArrayNode sheet =
            (ArrayNode) ControlSheetFixture.allNineSteps().toJson();

    @Test
    void findsAnUntouchedSheetIntact() {
        assertThat(SheetVerifier.verify(sheet))
                .isEqualTo(new Intact(RECORDS, sheet.at("/12/hash").textValue()));
        assertThat(SheetVerifier.verify(JsonNodeFactory.instance.arrayNode())).isEqualTo(new Intact(0, "0".repeat(64)));
    }

    static Stream<Arguments> everyFieldOfEveryRecord() {
        JsonNode sheet = ControlSheetFixture.allNineSteps().toJson();
        return IntStream.range(0, sheet.size()).boxed().flatMap(i -> leaves("", sheet.get(i))
                .map(pointer -> Arguments.of(i + 1, pointer)));
    }

    @ParameterizedTest(name = "record {0}, {1}")
    @MethodSource("everyFieldOfEveryRecord")
    void namesTheRecordWhoseFieldWasChanged(int seq, String pointer) {
        // given
        change(seq, pointer, SheetVerifierTest::another);

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenRecord.class, broken -> assertThat(broken.seq())
                .isEqualTo(seq));
    }

    @ParameterizedTest(name = "record {0}, {1}")
    @MethodSource("everyFieldOfEveryRecord")
    void namesTheRecordWhoseFieldWasTakenAway(int seq, String pointer) {
        // given
        change(seq, pointer, value -> null);

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenRecord.class, broken -> assertThat(broken.seq())
                .isEqualTo(seq));
    }

    @ParameterizedTest
    @MethodSource("places")
    void namesTheRecordToWhichAFieldWasAdded(int seq) {
        // given
        ((ObjectNode) sheet.get(seq - 1)).put("note", "");

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isEqualTo(new BrokenRecord(seq, Wording.of("record.hash")));
    }

    @ParameterizedTest
    @MethodSource("places")
    void namesThePlaceOfARecordTakenAway(int seq) {
        // given
        sheet.remove(seq - 1);

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        if (seq == RECORDS) {
            // the end cut off can't be seen in the chain: it is shorter, and ends with another hash
            assertThat(verified).isEqualTo(new Intact(12, sheet.at("/11/hash").textValue()));
        } else {
            assertThat(verified).isEqualTo(new BrokenRecord(seq, Wording.of("record.seq", seq, seq + 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void namesThePlaceOfARecordTwiceThere(int seq) {
        // given
        sheet.insert(seq, sheet.get(seq - 1).deepCopy());

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isEqualTo(new BrokenRecord(seq + 1, Wording.of("record.seq", seq + 1, seq)));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 4", "1, 13", "12, 13"})
    void namesTheFirstOfTwoRecordsSwapped(int one, int other) {
        // given
        JsonNode first = sheet.get(one - 1);
        sheet.set(one - 1, sheet.get(other - 1));
        sheet.set(other - 1, first);

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isEqualTo(new BrokenRecord(one, Wording.of("record.seq", one, other)));
    }

    @Test
    void namesTheNextRecordWhenOneWasChangedAndSealedAgain() {
        // given
        reseal(4, record -> ((ObjectNode) record.get("actor")).put("id", "someone"));

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).isEqualTo(new BrokenRecord(5, Wording.of("record.previous-hash")));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction("another step", record -> record.put("step", 8), "8"),
                contradiction("another code", record -> record.put("code", "PLAN"), "PLAN"),
                contradiction("an unknown code", record -> record.put("code", "LUNCH"), "LUNCH"),
                contradiction("late, said to be in time", record -> record.put("onTime", true), "onTime"),
                contradiction("elapsed time", record -> record.put("elapsedSeconds", 1), "elapsedSeconds"),
                contradiction("a fraction", record -> record.put("standardSeconds", 300.5), "300.5"),
                contradiction("text for a number", record -> record.put("workingSeconds", "240"), "String"),
                contradiction("no onTime", record -> record.remove("onTime"), "onTime"),
                contradiction("no actor", record -> record.remove("actor"), "actor"),
                contradiction("no refs", record -> ((ObjectNode) record.get("output")).remove("refs"), "Output"),
                contradiction("a number too large", record -> record.put("revision", 1L << 53), "2^53"),
                contradiction("end before start", record -> record.put("endedAt", "2026-12-01T00:00:00Z"), "endedAt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void namesARecordThatIsSealedButCanNotBe(String what, Consumer<ObjectNode> change, String named) {
        // given
        reseal(RECORDS, change);

        // when
        Verification verified = SheetVerifier.verify(sheet);

        // then
        assertThat(verified).as(what).isInstanceOfSatisfying(BrokenRecord.class, broken -> {
            assertThat(broken.seq()).isEqualTo(RECORDS);
            assertThat(broken.reason().en()).contains(named);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | JSON",
                "{} | array",
                "null | array",
                "[1] | object",
                "[{\"seq\":1,\"seq\":1}] | Duplicate",
                "[] [] | JSON",
                "[ | JSON",
                "\u0000 | JSON",
            })
    void saysWhatIsNoSheet(String text, String named) {
        // when
        Verification verified = SheetVerifier.verify(text.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(verified).isInstanceOfSatisfying(Broken.class, broken -> assertThat(
                        broken.message().en())
                .contains(named));
    }

    @Test
    void endsOnASheetWithoutEnd() {
        // given
        byte[] nested = "[".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);

        // when
        Verification verified = SheetVerifier.verify(nested);

        // then
        assertThat(verified).isInstanceOf(BrokenRecord.class);
    }

    @Test
    void speaksBothLanguages() {
        // given
        Verification broken = new BrokenRecord(3, Wording.of("record.hash"));

        // when
        Wording message = broken.message();

        // then
        assertThat(message.in(Locale.forLanguageTag("id"))).startsWith("rusak pada catatan 3: isi catatan");
        assertThat(message.in(Locale.UK)).startsWith("broken at record 3: the record");
        assertThat(message).hasToString(message.id() + " / " + message.en());
    }

    static IntStream places() {
        return IntStream.rangeClosed(1, RECORDS);
    }

    private static Arguments contradiction(String what, Consumer<ObjectNode> change, String named) {
        return Arguments.of(what, change, named);
    }

    private static Stream<String> leaves(String pointer, JsonNode node) {
        if (!node.isContainerNode()) {
            return Stream.of(pointer);
        }
        List<String> leaves = new ArrayList<>();
        node.properties()
                .forEach(property -> leaves.addAll(leaves(pointer + "/" + property.getKey(), property.getValue())
                        .toList()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves.addAll(leaves(pointer + "/" + i, node.get(i)).toList());
        }
        return leaves.stream();
    }

    private void change(int seq, String pointer, java.util.function.UnaryOperator<JsonNode> change) {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        JsonNode parent = sheet.get(seq - 1).at(pointer.substring(0, slash));
        JsonNode changed = change.apply(parent.at("/" + name));
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            if (changed == null) {
                array.remove(index);
            } else {
                array.set(index, changed);
            }
        } else if (changed == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, changed);
        }
    }

    /** The smallest change of a value. */
    private static JsonNode another(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return nodes.booleanNode(!value.booleanValue());
        }
        if (value.isNumber()) {
            return nodes.numberNode(value.longValue() + 1);
        }
        String text = value.textValue();
        char last = text.charAt(text.length() - 1);
        return nodes.textNode(text.substring(0, text.length() - 1) + (char) (last ^ 1));
    }

    private void reseal(int seq, Consumer<ObjectNode> change) {
        ObjectNode record = (ObjectNode) sheet.get(seq - 1);
        change.accept(record);
        record.remove("hash");
        String hash;
        try {
            hash = CanonicalJson.sha256(record);
        } catch (IllegalArgumentException e) {
            hash = "0".repeat(64);
        }
        record.put("hash", hash);
    }
}
