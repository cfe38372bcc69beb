package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast one replica's relay sends what has piled up, on a durable database. A program of its own:
 *
 * <pre>./mvnw -pl system-tests verify -Pbenchmark -Dbenchmark=Drain</pre>
 */
final class Drain {
    private static final Service SERVICE = Service.PLANNING;
    private static final int EVENTS = 1_000_000;
    private static final Pattern SENT = Pattern.compile("(?m)^alurkonten_outbox_sent_total(?:\\{[^}]*})? ([0-9.E]+)$");

    /** Ten events for each of the keys, with payloads of 1.5 KB that nothing can be saved on. */
    private static final String FILL = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema, traceparent)
            select gen_random_uuid(), 'planning', 'content-' || n % (? / 10), 'id.alurkonten.Benchmarked.v1',
              '{"text":"' || (select string_agg(md5(n::text || m), '') from generate_series(1, 46) m) || '"}',
              '/planning-service', n::text, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'urn:alurkonten:schema:Benchmarked:v1',
              '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
            from generate_series(1, ?) n""";

    private final Stack stack;
    private final LocalService service;
    private final HttpClient http = HttpClient.newHttpClient();

    private Drain(Stack stack) {
        this.stack = stack;
        this.service = stack.service(SERVICE);
    }

    public static void main(String[] arguments) throws IOException {
        int events = arguments.length == 0 ? EVENTS : Integer.parseInt(arguments[0]);
        Path state = Path.of("target", "drain").toAbsolutePath();
        Benchmark.delete(state);
        try (Stack stack = Stack.start(Benchmark.plan(state, EnumSet.of(SERVICE)))) {
            System.out.printf("drained at %.0f events/s%n", perSecond(stack, events));
        }
    }

    /** Events that planning's relay sends in a second when so many are waiting; planning is started anew. */
    static double perSecond(Stack stack, int events) {
        return new Drain(stack).perSecond(events);
    }

    private double perSecond(int events) {
        service.stop();
        fill(events);
        service.start();
        Progress first = await(1);
        Progress last = await(events);
        return (last.sent - first.sent) * 1e9 / (last.nanos - first.nanos);
    }

    private void fill(int events) {
        String name = SERVICE.database();
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl(name), name, name);
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setInt(1, events);
            fill.setInt(2, events);
            fill.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Progress(double sent, long nanos) {}

    private Progress await(int sent) {
        while (true) {
            Progress progress = progress();
            if (progress.sent >= sent) {
                return progress;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private Progress progress() {
        try {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(service.baseUrl() + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher sent = SENT.matcher(metrics);
            return new Progress(sent.find() ? Double.parseDouble(sent.group(1)) : 0, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
