package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The contents of years, published some time ago, laid down beside those that came over the API. */
final class PastContents {
    private PastContents() {}

    /**
     * Lays down those with the numbers {@code from + 1} to {@code to}, as copies of one that the service has.
     *
     * @param from a multiple of 20, as many as there are on a plan
     * @param to likewise
     */
    static void layDown(LocalPostgres postgres, Service service, int from, int to) {
        try (Connection connection = postgres.superuserConnection(service.database());
                Statement sql = connection.createStatement()) {
            for (String statement : script(service, from, to).split(";\n")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(Service service, int from, int to) {
        String name = "/benchmark/growth-%s.sql".formatted(service.database());
        try (InputStream in = PastContents.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":from", String.valueOf(from))
                    .replace(":to", String.valueOf(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
