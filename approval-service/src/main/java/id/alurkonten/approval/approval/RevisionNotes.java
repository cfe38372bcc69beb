package id.alurkonten.approval.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.problem.ProblemException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The notes of one request for revision, in the order in which they were written. */
public record RevisionNotes(List<RevisionNote> notes) {

    /** Shorter than that says nothing that somebody could mend (characters, without white space around them). */
    private static final int SHORTEST = 10;

    static final RevisionNotes NONE = new RevisionNotes(List.of());

    public RevisionNotes {
        notes = List.copyOf(notes);
    }

    /**
     * Lets notes pass that speak of this design.
     *
     * @throws ProblemException 400 naming each note that says too little, points at a file it hasn't, or outside of a
     *     picture
     */
    void requireAbout(Design design) {
        ProblemException problem = ProblemException.validation();
        if (notes.isEmpty()) {
            problem.violation("notes", "notes.empty");
        }
        for (int i = 0; i < notes.size(); i++) {
            RevisionNote note = notes.get(i);
            String field = "notes[" + i + "].";
            if (note.text().strip().length() < SHORTEST) {
                problem.violation(field + "text", "note.text.short", SHORTEST);
            }
            if (note.media() != null && !design.hasMedia(note.media())) {
                problem.violation(field + "media", "note.media.unknown");
            }
            if (note.area() != null && !note.area().isInside()) {
                problem.violation(field + "area", "note.area.outside");
            }
        }
        if (problem.hasViolations()) {
            throw problem;
        }
    }

    /** As a JSON array. */
    @Immutable
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RevisionNotes, String> {

        private static final TypeReference<List<RevisionNote>> LIST = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(RevisionNotes notes) {
            try {
                return EventJson.mapper().writeValueAsString(notes.notes());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Notes that cannot be written as JSON", e);
            }
        }

        @Override
        public RevisionNotes convertToEntityAttribute(String text) {
            try {
                return new RevisionNotes(EventJson.mapper().readValue(text, LIST));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Notes that are not JSON", e);
            }
        }
    }
}
