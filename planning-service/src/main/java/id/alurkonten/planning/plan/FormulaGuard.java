package id.alurkonten.planning.plan;

/**
 * Keeps a spreadsheet from running what people typed: it takes a cell that begins with one of these signs for a formula,
 * and a formula can send the whole table elsewhere.
 */
public final class FormulaGuard {

    private static final String SIGNS = "=+-@\t\r";

    private FormulaGuard() {}

    static boolean isDangerous(String cell) {
        return !cell.isEmpty() && SIGNS.indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell, behind an apostrophe where it would be a formula. */
    public static String guarded(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }
}
