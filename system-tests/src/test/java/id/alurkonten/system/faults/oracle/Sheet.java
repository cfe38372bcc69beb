package id.alurkonten.system.faults.oracle;

import java.util.List;

/**
 * A control sheet as it was found.
 *
 * @param fault what sop's verifier says is broken; empty if it is intact
 */
record Sheet(List<Line> lines, String fault) {
    static final Sheet EMPTY = new Sheet(List.of(), "");

    /** A line, by the hash that binds it to all before it. */
    record Line(String hash, int step, String code, long revision, String actor) {}

    boolean isIntact() {
        return fault.isEmpty();
    }

    int size() {
        return lines.size();
    }

    /** The hash of the last line, which stands for the whole sheet; empty of an empty one. */
    String tip() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
    }

    /** Whether the other has all of this one's lines, and then perhaps more. */
    boolean isContinuedBy(Sheet other) {
        return size() <= other.size()
                && (lines.isEmpty() || other.lines.get(size() - 1).hash().equals(tip()));
    }

    /** Whether it has a line of that hash. */
    boolean has(String hash) {
        return lines.stream().anyMatch(line -> line.hash().equals(hash));
    }

    /** Its lines of a step. */
    List<Line> of(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).toList();
    }

    @Override
    public String toString() {
        return size() + " lines to " + (lines.isEmpty() ? "-" : Texts.brief(tip()));
    }
}
