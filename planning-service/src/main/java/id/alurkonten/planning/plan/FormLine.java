package id.alurkonten.planning.plan;

import java.util.List;

/**
 * A line of a file, before anything in it is understood.
 *
 * @param place as a fault names it: {@code row 3}, {@code sheet Borang, row 3}
 * @param cells in the order of the file's columns, stripped
 */
record FormLine(String place, List<String> cells) {

    FormLine {
        cells = cells.stream().map(String::strip).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
