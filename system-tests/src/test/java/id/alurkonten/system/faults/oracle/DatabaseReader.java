package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the four databases, each as it is at one moment. */
final class DatabaseReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 2_000;

    private final LocalPostgres postgres;
    private final SheetReader sheets;
    private final Pool pool = new Pool();

    DatabaseReader(LocalPostgres postgres, SheetReader sheets) {
        this.postgres = postgres;
        this.sheets = sheets;
    }

    Rows read() {
        Rows rows = new Rows();
        for (Service service : Service.values()) {
            try (Connection connection = postgres.superuserConnection(service.database())) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                for (Map.Entry<String, String> table : Tables.of(service).entrySet()) {
                    String sql = "select " + table.getValue() + " from " + table.getKey();
                    rows.put(service, table.getKey(), read(connection, sql));
                }
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException("The database of " + service.module() + " can't be read", e);
            }
        }
        return rows;
    }

    private List<Row> read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery(sql)) {
                ResultSetMetaData meta = row.getMetaData();
                Map<String, Integer> columns = new HashMap<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    columns.put(meta.getColumnLabel(i), i - 1);
                }
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(row(row, meta, columns));
                }
                return rows;
            }
        }
    }

    private Row row(ResultSet row, ResultSetMetaData meta, Map<String, Integer> columns) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 1; i <= values.length; i++) {
            values[i - 1] = value(row, i, meta.getColumnTypeName(i), meta.getColumnLabel(i));
        }
        return new Row(columns, values);
    }

    private Object value(ResultSet row, int column, String type, String name) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class).toInstant();
            case "jsonb" -> json(row.getString(column), name);
            // what a key was answered with is large, and only asked for whether it is the same
            case "text" -> name.equals("body") ? Hash.ofJson(row.getString(column)) : pool.one(row.getString(column));
            default -> row.getObject(column);
        };
    }

    private Object json(String text, String name) {
        try {
            JsonNode json = JSON.readTree(text);
            return name.equals("control_sheet") ? sheets.read(json) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote JSON that is none", e);
        }
    }
}
