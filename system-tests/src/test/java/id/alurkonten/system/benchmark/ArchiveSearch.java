package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long a search of the archive takes among a million records, over the API, on a durable database:
 *
 * <pre>./mvnw -pl system-tests verify -Pbenchmark -Dbenchmark=ArchiveSearch</pre>
 */
final class ArchiveSearch {

    private static final int RECORDS = 1_000_000;
    private static final int OF_EACH_KIND = 100;
    private static final double AIM_MILLIS = 100;

    /** What people look for; {@code %d} is another number each time. */
    private static final Map<String, String> KINDS = kinds();

    private final Person reader;
    private final Random random = new Random(11);

    private ArchiveSearch(Person reader) {
        this.reader = reader;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("a word that most have", "q=layanan");
        kinds.put("its stem", "q=berizin");
        kinds.put("the beginning of one", "q=penyeder");
        kinds.put("a word that few have", "q=kata%d");
        kinds.put("a number that one has", "q=%d");
        kinds.put("two words", "q=perizinan+kata%d");
        kinds.put("two common words on a channel", "q=investasi+risiko&channel=TIKTOK");
        kinds.put("a word within a month", "q=konsultasi&from=2025-03-01T00:00:00Z&to=2025-04-01T00:00:00Z");
        kinds.put("a word under a code", "q=digital&classification=HM.02.03");
        kinds.put("a code and a channel", "classification=HM.02.02&channel=YOUTUBE");
        kinds.put("a later page", "q=usaha&page=7");
        kinds.put("nothing that is there", "q=tidakada%d");
        kinds.put("all of it", "page=0");
        return kinds;
    }

    public static void main(String[] arguments) throws IOException {
        int records = arguments.length == 0 ? RECORDS : Integer.parseInt(arguments[0]);
        Path state = Path.of("target", "archive-search").toAbsolutePath();
        Benchmark.delete(state);
        try (Stack stack = Stack.start(Benchmark.plan(state, EnumSet.of(Service.PUBLISHING)))) {
            System.out.printf("%,d records are being laid down; that takes minutes%n", records);
            fill(stack.postgres(), records);
            new ArchiveSearch(Agency.of(stack).as("auditor")).measure(records);
        }
    }

    private static void fill(LocalPostgres postgres, int records) {
        try (Connection connection = postgres.superuserConnection(Service.PUBLISHING.database());
                Statement sql = connection.createStatement()) {
            // a function's body ends in semicolons of its own
            for (String statement : script(records).split(";\n\n|(?<=;)\n(?=vacuum|analyze|alter)")) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(int records) {
        try (InputStream in = ArchiveSearch.class.getResourceAsStream("/benchmark/archive.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(":records", String.valueOf(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(int records) {
        List<Double> all = new ArrayList<>();
        StringBuilder table = new StringBuilder("\n| search | found | p50 | p95 |\n| --- | --- | --- | --- |\n");
        KINDS.forEach((kind, query) -> {
            ask(query, records);
            double[] millis = new double[OF_EACH_KIND];
            long found = 0;
            for (int i = 0; i < OF_EACH_KIND; i++) {
                long begun = System.nanoTime();
                found = Math.max(found, ask(query, records));
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.stream(millis).forEach(all::add);
            Samples samples = new Samples(millis);
            table.append(
                    "| %s | %,d | %.1f ms | %.1f ms |%n".formatted(kind, found, samples.p50(), samples.quantile(0.95)));
        });
        Samples together =
                new Samples(all.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.println(table);
        System.out.printf(
                "%,d records, %,d searches: p50 %.1f ms, p95 %.1f ms (aim: p95 under %.0f ms)%n",
                records, together.count(), together.p50(), together.quantile(0.95), AIM_MILLIS);
    }

    private long ask(String query, int records) {
        return reader.get(
                        Service.PUBLISHING,
                        "/api/v1/archive?size=20&"
                                + query.replace("%d", String.valueOf(1 + random.nextInt(records / 50))))
                .json()
                .path("total")
                .asLong();
    }
}
