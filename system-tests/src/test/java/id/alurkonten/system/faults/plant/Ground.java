package id.alurkonten.system.faults.plant;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What failures are planted in: databases, topics and folders of a stack whose services are down, and the journal. */
final class Ground {
    private final Stack stack;
    private final Wire wire;
    private final Ledger ledger;
    private final Set<Object> taken = new HashSet<>();

    Ground(Stack stack, Wire wire, Ledger ledger) {
        this.stack = stack;
        this.wire = wire;
        this.ledger = ledger;
    }

    Wire wire() {
        return wire;
    }

    Ledger ledger() {
        return ledger;
    }

    Path folder(String name) {
        return stack.folder().resolve(name);
    }

    /** A call of that operation about a content that no other plant has, answered with success at once. */
    JsonNode acknowledged(String operation) {
        return ledger.acknowledged(operation, taken);
    }

    /** A content to be harmed that no other plant has: published on all its channels, and not taken down. */
    UUID published() {
        return published("true");
    }

    /** The same, with a picture. */
    UUID publishedWithMedia() {
        return published("jsonb_array_length(f.approval->'design'->'media') > 0");
    }

    private UUID published(String such) {
        return one(Service.PUBLISHING, """
                select f.content_id from content_folder f
                where f.status = 'ARCHIVED' and %s
                  and not exists (select from publication p
                                  where p.content_id = f.content_id and p.status <> 'PUBLISHED')
                order by f.content_id desc""".formatted(such));
    }

    /** The first that the query answers and that was not answered before. */
    UUID one(Service service, String sql, Object... parameters) {
        return (UUID) rows(service, sql, parameters).stream()
                .map(row -> row.values().iterator().next())
                .filter(taken::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The run was too short: nothing is left for " + sql.replaceAll("\\s+", " ")));
    }

    /** One value, of the row that the query answers. */
    <T> T value(Class<T> type, Service service, String sql, Object... parameters) {
        List<Map<String, Object>> rows = rows(service, sql, parameters);
        if (rows.isEmpty()) {
            throw new IllegalStateException("The run was too short: there is no " + sql.replaceAll("\\s+", " "));
        }
        return type.cast(rows.get(0).values().iterator().next());
    }

    private List<Map<String, Object>> rows(Service service, String sql, Object... parameters) {
        try (Connection connection = stack.postgres().superuserConnection(service.database());
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, parameters);
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Map<String, Object> columns = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
                    }
                    rows.add(columns);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes at least one row, past every trigger and foreign key. */
    void change(Service service, String sql, Object... parameters) {
        try (Connection connection = stack.postgres().superuserConnection(service.database());
                PreparedStatement off = connection.prepareStatement("set session_replication_role = replica");
                PreparedStatement change = connection.prepareStatement(sql)) {
            off.execute();
            set(change, parameters);
            if (change.executeUpdate() == 0) {
                throw new IllegalStateException("Nothing was harmed by " + sql.replaceAll("\\s+", " "));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Takes a rule from the table that stands in the way. */
    void drop(Service service, String table, String constraint) {
        try (Connection connection = stack.postgres().superuserConnection(service.database());
                PreparedStatement drop = connection.prepareStatement(
                        "alter table %s drop constraint if exists %s cascade".formatted(table, constraint))) {
            drop.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
