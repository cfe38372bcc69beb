package id.alurkonten.desk.approval;

import id.alurkonten.desk.page.Form;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The fields of one note, named as the service names them. */
public record NoteRow(
        String text, String media, String area, String x, String y, String width, String height, String atMs) {

    static NoteRow of(int number) {
        String row = "notes[" + number + "].";
        String area = row + "area";
        return new NoteRow(
                row + "text",
                row + "media",
                area,
                area + ".x",
                area + ".y",
                area + ".width",
                area + ".height",
                row + "atMs");
    }

    List<String> all() {
        return List.of(text, media, area, x, y, width, height, atMs);
    }

    /** Whether anything was said about where. */
    public boolean isPlaced(Form form) {
        return all().stream()
                .anyMatch(field -> !field.equals(text) && (!form.value(field).isBlank() || form.error(field) != null));
    }

    @TemplateExtension
    static NoteRow noteRow(Integer number) {
        return of(number);
    }

    /** As people count. */
    @TemplateExtension
    static int counted(Integer number) {
        return number + 1;
    }
}
