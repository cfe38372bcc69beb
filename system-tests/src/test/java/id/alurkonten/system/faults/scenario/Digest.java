package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hash over all rows of each table of a service: its business tables, what it has said and what it has heard. A table
 * that is new tomorrow is in it too.
 */
final class Digest {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
            order by table_name""";

    /** Whatever the order of the rows. */
    private static final String HASH = """
            select count(*) || ' rows, ' || coalesce(md5(string_agg(hash, '' order by hash)), '')
            from (select md5(row::text) as hash from %s row) rows""";

    private Digest() {}

    /** By {@code production.production_task}. */
    static Map<String, String> of(LocalPostgres postgres, Service service) {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = postgres.superuserConnection(service.database());
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, TABLES)) {
                digests.put(
                        service.database() + "." + table,
                        texts(statement, HASH.formatted(table)).get(0));
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
