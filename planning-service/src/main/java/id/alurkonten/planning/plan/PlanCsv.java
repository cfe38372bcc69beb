package id.alurkonten.planning.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The plan form as CSV (RFC 4180), in the columns that the import reads, safe to open in a spreadsheet. */
public final class PlanCsv {

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlanCsv() {}

    /** The lines on the form, with times as the agency's clocks show them. */
    public static String of(ContentPlan plan, ZoneId zone) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        List<FormColumn> columns = FormColumn.exported();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.stream().map(FormColumn::header));
            int no = 0;
            for (ContentItem item : plan.plannedItems()) {
                Map<FormColumn, String> cells = cells(++no, item.details(), zone);
                csv.printRecord(columns.stream().map(cells::get).map(FormulaGuard::guarded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What stands in each column of an item's line. */
    static Map<FormColumn, String> cells(int no, ItemDetails item, ZoneId zone) {
        return Map.ofEntries(
                Map.entry(FormColumn.NO, String.valueOf(no)),
                Map.entry(
                        FormColumn.SCHEDULED_AT,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.scheduledAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(zone))),
                Map.entry(
                        FormColumn.CHANNELS,
                        item.channels().stream().map(Enum::name).collect(Collectors.joining(";"))),
                Map.entry(FormColumn.FORMAT, item.format().name()),
                Map.entry(FormColumn.PILLAR, orEmpty(item.pillar())),
                Map.entry(FormColumn.TITLE, item.title()),
                Map.entry(FormColumn.HASHTAGS, String.join(" ", item.hashtags())),
                Map.entry(FormColumn.ASSIGNEE, orEmpty(item.suggestedAssignee())),
                Map.entry(FormColumn.THEME, orEmpty(item.theme())),
                Map.entry(FormColumn.BRIEF, orEmpty(item.brief())),
                Map.entry(FormColumn.CAPTION, orEmpty(item.caption())),
                Map.entry(FormColumn.REFERENCES, String.join("\n", item.references())));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
