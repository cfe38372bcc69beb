package id.alurkonten.production.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halo                                             | 4",
                "é                                                | 1",
                "e\u0301                                          | 1",
                "🇮🇩                                              | 2",
                "👩‍👩‍👧                                          | 5"
            })
    void charactersAreCodePointsInNormalFormC(String text, int length) {
        assertThat(TextLength.characters(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Halo | 4", "Halo 👋 | 9", "é | 1", "🇮🇩 | 8", "☀️ | 6", "日本 | 2"})
    void threadsCountsTheBytesOfEmoji(String text, int length) {
        assertThat(TextLength.withEmojiAsUtf8Bytes(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halo                                             | 4",
                "日本                                             | 4",
                "👋                                               | 2",
                "👩‍👩‍👧                                          | 2",
                "“kutip” – dan…                                   | 15",
                "https://dpmptsp.jabarprov.go.id/layanan/izin     | 23",
                "Baca https://a.id.                               | 29",
                "https://a.id https://b.id                        | 47",
                "(https://a.id)                                   | 25"
            })
    void xWeighsLinksEmojiAndScripts(String text, int length) {
        assertThat(TextLength.weighted(text, 23)).isEqualTo(length);
    }

    @Test
    void aLongTextIsCountedInTime() {
        // given
        String text = "https://".repeat(8_000);

        // when
        int length = TextLength.weighted(text, 23);

        // then
        assertThat(length).isPositive();
    }
}
