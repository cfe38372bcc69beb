package id.alurkonten.desk.approval;

import id.alurkonten.desk.client.Area;
import id.alurkonten.desk.client.RevisionNote;
import id.alurkonten.desk.page.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes of a request for revision, as rows of a form: fields have the names that the service gives them in what it
 * refuses, such as {@code notes[0].text}. Places are typed in hundredths of the picture, and drawn on it where there is
 * JavaScript.
 */
final class NoteRows {
    private static final Pattern FIELD = Pattern.compile("notes\\[(\\d{1,3})]\\..*");
    private static final double HUNDRED = 100;
    private static final int THOUSAND = 1_000;

    private final Form form;
    private final ApprovalMessages words;
    private Form refused;

    private NoteRows(Form form, ApprovalMessages words) {
        this.form = form;
        this.words = words;
    }

    /** Which rows the form has, in their order; the first is always there. */
    static List<Integer> numbers(Form form) {
        TreeSet<Integer> numbers = new TreeSet<>();
        numbers.add(0);
        form.fields().forEach(field -> {
            Matcher matcher = FIELD.matcher(field);
            if (matcher.matches()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        });
        return List.copyOf(numbers);
    }

    /** What was typed, as the service takes it; or the form with what isn't a number. */
    record Read(List<RevisionNote> notes, Optional<Form> refused) {}

    static Read read(Form form, ApprovalMessages words) {
        NoteRows rows = new NoteRows(form, words);
        List<RevisionNote> notes = new ArrayList<>();
        for (int number : numbers(form)) {
            String row = "notes[" + number + "].";
            String text = form.value(row + "text").strip();
            String media = form.value(row + "media");
            if (!text.isEmpty() || !media.isEmpty()) {
                notes.add(new RevisionNote(text, media.isEmpty() ? null : media, rows.area(row), rows.moment(row)));
            }
        }
        if (notes.isEmpty()) {
            notes.add(new RevisionNote("", null, null, null));
        }
        return new Read(notes, Optional.ofNullable(rows.refused));
    }

    private Area area(String row) {
        boolean none = List.of("x", "y", "width", "height").stream()
                .allMatch(side -> form.value(row + "area." + side).isBlank());
        return none
                ? null
                : new Area(
                        part(row + "area.x"),
                        part(row + "area.y"),
                        part(row + "area.width"),
                        part(row + "area.height"));
    }

    private double part(String field) {
        try {
            return Double.parseDouble(form.value(field).strip().replace(',', '.')) / HUNDRED;
        } catch (NumberFormatException e) {
            refused = form.refusedAt(field, words.not_a_part());
            return 0;
        }
    }

    private Integer moment(String row) {
        String typed = form.value(row + "atMs").strip();
        try {
            return typed.isEmpty() ? null : (int) (Double.parseDouble(typed.replace(',', '.')) * THOUSAND);
        } catch (NumberFormatException e) {
            refused = form.refusedAt(row + "atMs", words.not_a_second());
            return null;
        }
    }
}
