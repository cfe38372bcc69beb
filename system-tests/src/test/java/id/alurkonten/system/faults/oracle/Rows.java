package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the four databases. */
final class Rows {
    private final Map<Service, Map<String, List<Row>>> tables = new EnumMap<>(Service.class);

    List<Row> of(Service service, String table) {
        return tables.getOrDefault(service, Map.of()).getOrDefault(table, List.of());
    }

    void put(Service service, String table, List<Row> rows) {
        tables.computeIfAbsent(service, one -> new HashMap<>()).put(table, List.copyOf(rows));
    }
}
