package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A plan form as CSV (RFC 4180): UTF-8 with or without a byte-order mark, separated by commas or, as spreadsheets set to
 * Indonesian write it, by semicolons.
 *
 * @param rows the cells of each row that has any, by the row's number in the spreadsheet, whose header is row 1
 */
record FormTable(Map<Integer, Map<FormColumn, String>> rows) {

    /** Twice what 200 items with all their texts weigh in practice. */
    static final int MAX_BYTES = 1_000_000;

    /** Both bytes that any ZIP begins with, and so any XLSX. */
    private static final byte[] ZIP = {'P', 'K'};

    /**
     * @throws ProblemException 413 if it is larger than {@link #MAX_BYTES}, 415 if it is a workbook, 400 if it is no such
     *     table; what is wrong is named
     */
    static FormTable read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE, "import.too-large", MAX_BYTES);
        }
        if (file.length >= 2 && file[0] == ZIP[0] && file[1] == ZIP[1]) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA, "import.not-csv");
        }
        String text = text(file);
        String header = text.lines().findFirst().orElse("");
        if (header.isBlank()) {
            throw ProblemException.invalid("file", "import.empty");
        }
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return of(parser.getRecords());
        } catch (CSVException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        } catch (UncheckedIOException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        } catch (IOException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        }
    }

    private static FormTable of(List<CSVRecord> records) {
        List<FormColumn> columns = columns(records.get(0));
        ProblemException faults = ProblemException.validation();
        Map<Integer, Map<FormColumn, String>> rows = new TreeMap<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            int row = Math.toIntExact(record.getRecordNumber());
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (record.size() > columns.size()) {
                faults.violation("row " + row, "import.cells", record.size(), columns.size());
                continue;
            }
            Map<FormColumn, String> cells = new EnumMap<>(FormColumn.class);
            for (int i = 0; i < record.size(); i++) {
                cells.put(columns.get(i), unguarded(record.get(i).strip()));
            }
            rows.put(row, cells);
        }
        if (rows.isEmpty() && !faults.hasViolations()) {
            faults.violation("file", "import.empty");
        }
        if (faults.hasViolations()) {
            throw faults;
        }
        return new FormTable(rows);
    }

    private static List<FormColumn> columns(CSVRecord header) {
        ProblemException faults = ProblemException.validation();
        Map<FormColumn, String> seen = new EnumMap<>(FormColumn.class);
        for (String name : header) {
            FormColumn column = FormColumn.of(name).orElse(null);
            if (column == null) {
                faults.violation("row 1, " + name.strip(), "import.column.unknown");
            } else if (seen.put(column, name) != null) {
                faults.violation("row 1, " + column.header(), "import.column.twice");
            }
        }
        FormColumn.required().stream()
                .filter(column -> !seen.containsKey(column))
                .forEach(column -> faults.violation("row 1, " + column.header(), "import.column.missing"));
        if (faults.hasViolations()) {
            throw faults;
        }
        return header.stream().map(name -> FormColumn.of(name).orElseThrow()).toList();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw ProblemException.invalid("file", "import.not-text");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("file", "import.not-text").because(e);
        }
    }

    /** An export guards what a spreadsheet would take for a formula: the guard is not part of the text. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") && FormulaGuard.isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
