package id.alurkonten.desk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.approval.TextChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void namesTheWordsThatWentAndThoseThatCame() {
        // given
        String before = "Capaian kinerja bulan Oktober 2026.";
        String after = "Capaian kinerja bulan November 2026 lengkap.";

        // when
        List<TextChange> changes = TextChange.between(before, after);

        // then
        assertThat(changes)
                .containsExactly(
                        new TextChange(Kind.SAME, "Capaian kinerja bulan "),
                        new TextChange(Kind.REMOVED, "Oktober 2026."),
                        new TextChange(Kind.ADDED, "November 2026 lengkap."));
    }

    @Test
    void findsNothingWhereNothingChanged() {
        // given
        String text = "Satu dua\ntiga";

        // when
        List<TextChange> changes = TextChange.between(text, text);

        // then
        assertThat(changes).containsExactly(new TextChange(Kind.SAME, text));
    }
}
