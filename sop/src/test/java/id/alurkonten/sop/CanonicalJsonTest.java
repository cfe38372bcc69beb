package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of RFC 8785: sections 3.2.2 and 3.2.3, and appendix B. */
class CanonicalJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void writesTheExampleOfTheRfc() throws JsonProcessingException {
        // given
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        // when
        String canonical = CanonicalJson.of(MAPPER.readTree(input));

        // then
        assertThat(canonical)
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsKeysByTheirUtf16Units() throws JsonProcessingException {
        // given
        String input = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        // when
        JsonNode sorted = MAPPER.readTree(CanonicalJson.of(MAPPER.readTree(input)));

        // then
        assertThat(sorted.properties().stream()
                        .map(property -> property.getValue().textValue()))
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void writesNumbersAsEcmaScript(String bits, String expected) {
        // given
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        // when
        String canonical = CanonicalJson.of(DoubleNode.valueOf(number));

        // then
        assertThat(canonical).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"b\":1,\"a\":[2,{\"d\":null,\"c\":\"é\"}]} | { \"a\" : [2.0, {\"c\":\"\\u00e9\", \"d\":null}], \"b\":1e0 }",
                "\"\\/\" | \"/\"",
                "-0 | 0",
            })
    void isTheSameForTheSameMeaning(String one, String other) throws JsonProcessingException {
        // when
        String hash = CanonicalJson.sha256(MAPPER.readTree(one));

        // then
        assertThat(hash).isEqualTo(CanonicalJson.sha256(MAPPER.readTree(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2] | [2,1]",
                "{\"a\":null} | {}",
                "\"é\" | \"e\\u0301\"",
                "\"1\" | 1",
                "\"😀\" | \"?\"",
                "9007199254740991 | 9007199254740990",
            })
    void isAnotherForAnotherMeaning(String one, String other) throws JsonProcessingException {
        // when
        String hash = CanonicalJson.sha256(MAPPER.readTree(one));

        // then
        assertThat(hash).isNotEqualTo(CanonicalJson.sha256(MAPPER.readTree(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "[123456789012345678901234567890]",
                "1e400",
                "\"\\ud800\"",
                "{\"\\udc00\": 1}",
                "[{\"a\": [\"\\ud83dx\"]}]"
            })
    void refusesWhatItWouldHaveToRound(String json) throws JsonProcessingException {
        // given
        JsonNode value = MAPPER.readTree(json);

        // when, then
        assertThatThrownBy(() -> CanonicalJson.sha256(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesTheUtf8Bytes() throws JsonProcessingException {
        // echo -n '{"a":"é"}' | sha256sum
        assertThat(CanonicalJson.sha256(MAPPER.readTree("{ \"a\": \"\\u00e9\" }")))
                .isEqualTo("b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1");
    }

    @Test
    void hashesRecordsAsTheMapperWritesThem() throws JsonProcessingException {
        // given
        Output output = Output.of(OutputKind.DESIGN, "version:1", "hash:abc");

        // when
        String canonical = CanonicalJson.of(output, MAPPER);

        // then
        assertThat(canonical).isEqualTo("{\"kind\":\"DESIGN\",\"refs\":[\"version:1\",\"hash:abc\"]}");
        assertThat(CanonicalJson.sha256(output, MAPPER)).isEqualTo(CanonicalJson.sha256(MAPPER.readTree(canonical)));
        assertThat(CanonicalJson.of(MAPPER.valueToTree(List.of()))).isEqualTo("[]");
    }
}
