package id.alurkonten.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {

    @Test
    void aLetterIsNamedByItsPlace() {
        // given
        LetterId letter = new LetterId("a-topic.with-0-1.dlq.in_it", 3, 170_000_000_000L);

        // when
        String name = letter.toString();

        // then
        assertThat(name).matches("[A-Za-z0-9._-]+");
        assertThat(LetterId.parse(name)).contains(letter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "topic-0",
                "topic-0-",
                "topic-0--1",
                "topic-00-1",
                "topic-0-01",
                "topic-0-9999999999999999999",
                "topic-9999999999-1",
                "to/pic-0-1",
                "to pic-0-1",
                "topic-0-1\n",
            })
    void whatIsNoPlaceNamesNoLetter(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }
}
