package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of a table. There are many: the names of the columns are kept once for all rows of a table. */
final class Row {
    private final Map<String, Integer> columns;
    private final Object[] values;

    /** @param columns where among the values each column stands */
    Row(Map<String, Integer> columns, Object... values) {
        this.columns = columns;
        this.values = values;
    }

    private Object value(String column) {
        Integer at = columns.get(column);
        return at == null ? null : values[at];
    }

    /** Empty where it is null. */
    String text(String column) {
        Object value = value(column);
        return value == null ? "" : value.toString();
    }

    boolean has(String column) {
        return value(column) != null;
    }

    UUID id(String column) {
        return (UUID) value(column);
    }

    /** 0 where it is null. */
    long number(String column) {
        return value(column) instanceof Number number ? number.longValue() : 0;
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    Instant instant(String column) {
        return (Instant) value(column);
    }

    JsonNode json(String column) {
        return value(column) instanceof JsonNode json ? json : MissingNode.getInstance();
    }

    Sheet sheet() {
        return value("control_sheet") instanceof Sheet sheet ? sheet : Sheet.EMPTY;
    }

    /** The texts in a JSON array. */
    List<String> texts(String column) {
        return Texts.of(json(column));
    }

    /** Rows by the one that each is about; of several the last. */
    static Map<UUID, Row> byId(Collection<Row> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.id(column), Function.identity(), (a, b) -> b));
    }

    static Map<UUID, List<Row>> allById(Collection<Row> rows, String column) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.id(column)));
    }

    @Override
    public String toString() {
        return columns.keySet().stream()
                .filter(this::has)
                .sorted()
                .map(column -> column + "=" + text(column))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
