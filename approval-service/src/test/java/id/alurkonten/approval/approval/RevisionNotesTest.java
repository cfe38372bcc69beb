package id.alurkonten.approval.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.approval.Designs;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemException.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionNotesTest {

    private static final String TEXT = "Perbesar tulisannya.";
    private final Design design = Design.of(Designs.ofNewContent().design());

    @Test
    void aNoteMayPointAtAFileAPlaceAndAMoment() {
        // given
        RevisionNotes notes = new RevisionNotes(
                List.of(new RevisionNote(TEXT, Designs.media(), new RevisionNote.Area(0.1, 0.1, 0.9, 0.9), 12_500)));

        // when, then
        assertThat(refusalOf(notes)).isNull();
    }

    @Test
    void withoutANoteNothingIsAskedFor() {
        assertThat(refusalOf(new RevisionNotes(List.of())).violations())
                .extracting(Violation::field)
                .containsExactly("notes");
    }

    @Test
    void everyNoteThatIsWrongIsNamed() {
        // given
        RevisionNotes notes = new RevisionNotes(List.of(
                RevisionNote.of("    kecil      "),
                RevisionNote.of(TEXT),
                new RevisionNote(TEXT, "0".repeat(64), new RevisionNote.Area(0.6, 0, 0.5, 1), null)));

        // when
        ProblemException refusal = refusalOf(notes);

        // then
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("notes[0].text", "notes[2].media", "notes[2].area");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 1, true",
        "0.25, 0.25, 0.75, 0.75, true",
        "0.7, 0.7, 0.3, 0.3, true",
        "0, 0, 0, 1, false",
        "0, 0, 1, 0, false",
        "0.5, 0, 0.51, 1, false",
        "0, 0.5, 1, 0.51, false",
        "-0.1, 0, 0.5, 0.5, false"
    })
    void anAreaLiesInsideThePicture(double x, double y, double width, double height, boolean inside) {
        assertThat(new RevisionNote.Area(x, y, width, height).isInside()).isEqualTo(inside);
    }

    private ProblemException refusalOf(RevisionNotes notes) {
        return catchThrowableOfType(ProblemException.class, () -> notes.requireAbout(design));
    }
}
