package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan form as a table, from CSV or XLSX.
 *
 * @param rows the cells of each row that has any, by the place of the row as a fault names it
 */
record FormTable(Map<String, Map<FormColumn, String>> rows) {

    /** Twice what 200 items with all their texts weigh in practice. */
    static final int MAX_BYTES = 1_000_000;

    /**
     * @throws ProblemException 413 if it is larger than {@link #MAX_BYTES}, 415 if it is a broken workbook, 400 if it is
     *     no such table; what is wrong is named
     */
    static FormTable read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE, "import.too-large", MAX_BYTES);
        }
        return of(FormWorkbook.isOne(file) ? FormWorkbook.read(file) : FormCsv.read(file));
    }

    private static FormTable of(List<FormLine> lines) {
        if (lines.isEmpty()) {
            throw ProblemException.invalid("file", "import.empty");
        }
        List<FormColumn> columns = columns(lines.get(0));
        ProblemException faults = ProblemException.validation();
        Map<String, Map<FormColumn, String>> rows = new LinkedHashMap<>();
        for (FormLine line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            if (line.cells().size() > columns.size()) {
                faults.violation(line.place(), "import.cells", line.cells().size(), columns.size());
                continue;
            }
            Map<FormColumn, String> cells = new EnumMap<>(FormColumn.class);
            for (int i = 0; i < line.cells().size(); i++) {
                cells.put(columns.get(i), unguarded(line.cells().get(i)));
            }
            rows.put(line.place(), cells);
        }
        if (rows.isEmpty() && !faults.hasViolations()) {
            faults.violation("file", "import.empty");
        }
        if (faults.hasViolations()) {
            throw faults;
        }
        return new FormTable(rows);
    }

    private static List<FormColumn> columns(FormLine header) {
        ProblemException faults = ProblemException.validation();
        Map<FormColumn, String> seen = new EnumMap<>(FormColumn.class);
        for (String name : header.cells()) {
            FormColumn column = FormColumn.of(name).orElse(null);
            if (column == null) {
                faults.violation(header.place() + ", " + name, "import.column.unknown");
            } else if (seen.put(column, name) != null) {
                faults.violation(header.place() + ", " + column.header(), "import.column.twice");
            }
        }
        FormColumn.required().stream()
                .filter(column -> !seen.containsKey(column))
                .forEach(column -> faults.violation(header.place() + ", " + column.header(), "import.column.missing"));
        if (faults.hasViolations()) {
            throw faults;
        }
        return header.cells().stream()
                .map(name -> FormColumn.of(name).orElseThrow())
                .toList();
    }

    /** An export guards what a spreadsheet would take for a formula: the guard is not part of the text. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") && FormulaGuard.isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
