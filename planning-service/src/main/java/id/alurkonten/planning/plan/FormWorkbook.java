package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a plan form as XLSX: the sheet that an export calls {@link #SHEET}, or the first one. What a formula shows is
 * what it says; a date is one, whatever it looks like.
 */
final class FormWorkbook {

    /** What the export calls the sheet with the lines. */
    static final String SHEET = "Borang";

    /** A workbook of a megabyte that unpacks to more was made to harm. */
    private static final int MAX_UNPACKED_BYTES = 50_000_000;
    /** More rows than a form can have, so that too many are still seen. */
    private static final int MAX_ROWS = 5_000;

    private static final int MAX_COLUMNS = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FormWorkbook() {}

    /** Whether the file begins as every XLSX does. */
    static boolean isOne(byte[] file) {
        return file.length >= ZIP.length
                && file[0] == ZIP[0]
                && file[1] == ZIP[1]
                && file[2] == ZIP[2]
                && file[3] == ZIP[3];
    }

    /**
     * The lines, of which the first is the header; rows above it that have nothing in them are passed over.
     *
     * @throws ProblemException 413 if it unpacks to too much, 415 if it is no intact workbook
     */
    static List<FormLine> read(byte[] file) {
        requireModest(file);
        try (InputStream in = new ByteArrayInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            Sheet sheet = workbook.findSheet(SHEET).orElseGet(workbook::getFirstSheet);
            return lines(sheet);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library throws whatever a broken file makes it stumble over
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA, "import.workbook.broken").because(e);
        }
    }

    private static List<FormLine> lines(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(MAX_ROWS)
                    .map(row -> line(sheet, row))
                    .dropWhile(FormLine::isBlank)
                    .toList();
        }
    }

    private static FormLine line(Sheet sheet, Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(FormWorkbook::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return new FormLine("sheet %s, row %d".formatted(sheet.getName(), row.getRowNum()), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isTime(cell) ? time(cell.asDate()) : number(cell.asNumber());
            // a formula says what it showed when it was saved
            case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case STRING, BOOLEAN, EMPTY -> cell.getText();
        };
    }

    private static boolean isTime(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[ymdhs].*");
    }

    /** A spreadsheet keeps a time as a fraction of a day: to the second it is what was typed. */
    private static String time(LocalDateTime time) {
        return time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void requireModest(byte[] file) {
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED_BYTES) {
                            throw new ProblemException(ProblemType.TOO_LARGE, "import.too-large", FormTable.MAX_BYTES);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA, "import.workbook.broken").because(e);
        }
    }
}
