package id.alurkonten.desk.administration;

import id.alurkonten.desk.client.DeadLetterApi.DeadLetterReplayReport;
import id.alurkonten.desk.client.Service;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a service's dead letters when all were tried again: in the address that the browser is sent to.
 *
 * @param remaining how many were not reached
 */
public record Replayed(Service service, long applied, long ignored, long duplicates, long refused, long remaining) {

    static Replayed none(Service service) {
        return new Replayed(service, 0, 0, 0, 0, 0);
    }

    Replayed and(DeadLetterReplayReport report) {
        return new Replayed(
                service,
                applied + report.applied(),
                ignored + report.ignored(),
                duplicates + report.duplicates(),
                refused + report.refused(),
                report.remaining());
    }

    URI at(String path) {
        return UriBuilder.fromPath(path)
                .queryParam("layanan", service.key())
                .queryParam("diterima", applied)
                .queryParam("diabaikan", ignored)
                .queryParam("ganda", duplicates)
                .queryParam("ditolak", refused)
                .queryParam("sisa", remaining)
                .build();
    }

    static Optional<Replayed> of(MultivaluedMap<String, String> query) {
        return Stream.of(Service.values())
                .filter(service -> service.key().equals(query.getFirst("layanan")))
                .findFirst()
                .map(service -> new Replayed(
                        service,
                        count(query, "diterima"),
                        count(query, "diabaikan"),
                        count(query, "ganda"),
                        count(query, "ditolak"),
                        count(query, "sisa")));
    }

    private static long count(MultivaluedMap<String, String> query, String name) {
        String told = query.getFirst(name);
        return told != null && told.matches("\\d{1,9}") ? Long.parseLong(told) : 0;
    }
}
