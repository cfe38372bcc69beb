package id.alurkonten.planning.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The plan form as a workbook (XLSX) that the import reads back, with a table that prints on landscape pages. */
final class PlanWorkbook {

    /** Excel's limit of a cell; a longer text is cut rather than the workbook refused by the spreadsheet. */
    private static final int MAX_CELL = 32_767;

    private static final String TIME = "dd/mm/yyyy hh:mm";
    private static final Map<FormColumn, Integer> WIDTHS = Map.of(
            FormColumn.NO, 5,
            FormColumn.SCHEDULED_AT, 17,
            FormColumn.CHANNELS, 22,
            FormColumn.TITLE, 45,
            FormColumn.BRIEF, 50,
            FormColumn.CAPTION, 50,
            FormColumn.REFERENCES, 40);
    private static final int WIDTH = 18;

    private PlanWorkbook() {}

    /** The lines on the form, with times as the agency's clocks show them, under headings of that language. */
    static byte[] of(ContentPlan plan, ZoneId zone, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Alur Konten", null)) {
            workbook.properties().setTitle(plan.head().title());
            Worksheet sheet = workbook.newWorksheet(FormWorkbook.SHEET);
            List<FormColumn> columns = FormColumn.exported();
            header(sheet, columns, locale);
            int row = 0;
            for (ContentItem item : plan.plannedItems()) {
                row++;
                Map<FormColumn, String> cells = PlanCsv.cells(row, item.details(), zone);
                for (int i = 0; i < columns.size(); i++) {
                    fill(sheet, row, i, columns.get(i), item.details(), cells, zone);
                }
            }
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.footer("&P / &N", Position.RIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, List<FormColumn> columns, Locale locale) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTHS.getOrDefault(columns.get(i), WIDTH));
            sheet.value(0, i, columns.get(i).label(locale));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E9EDF2")
                .borderStyle("thin")
                .set();
    }

    private static void fill(
            Worksheet sheet,
            int row,
            int at,
            FormColumn column,
            ItemDetails item,
            Map<FormColumn, String> cells,
            ZoneId zone) {
        switch (column) {
            case NO -> sheet.value(row, at, row);
            case SCHEDULED_AT -> {
                sheet.value(row, at, item.scheduledAt().atZone(zone).toLocalDateTime());
                sheet.style(row, at).format(TIME).set();
            }
            case CHANNELS,
                    FORMAT,
                    PILLAR,
                    TITLE,
                    HASHTAGS,
                    ASSIGNEE,
                    THEME,
                    BRIEF,
                    CAPTION,
                    REFERENCES,
                    REFERENCE_STATUS -> {
                String text = cells.get(column);
                sheet.value(row, at, text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
                sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
