package id.alurkonten.publishing.rest;

import id.alurkonten.kit.paper.Press;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepRecord;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The paper half of the archive (Lembar Arsip): one A4 for the folder on the shelf. */
@ApplicationScoped
class ArchiveSheet {

    private final Press press;
    private final QualityStandard standard;
    private final Template sheet;

    ArchiveSheet(Press press, QualityStandard standard, @Location("archive-sheet") Template sheet) {
        this.press = press;
        this.standard = standard;
        this.sheet = sheet;
    }

    /** A step of the control sheet in one line. */
    record Line(StepRecord record, String label) {}

    byte[] print(ArchiveView archive, Locale locale) {
        Procedure procedure = standard.procedure();
        List<Line> lines = archive.controlSheet().stream()
                .map(record ->
                        new Line(record, procedure.step(record.code()).label().in(locale)))
                .toList();
        return press.print(
                sheet.data("paper", press.stationery(locale, standard.calendar().zone(), procedure.agency()))
                        .data("procedure", procedure)
                        .data("archive", archive)
                        .data("lines", lines));
    }
}
