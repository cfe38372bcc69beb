package id.alurkonten.system.platforms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.alurkonten.system.platforms.http.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last calls: without parameters and headers, which hold tokens. */
final class CallLog {
    private static final int KEPT = 20_000;

    private record Line(Instant at, Channel channel, Operation operation, String call, int status, String fault) {}

    private final Deque<Line> lines = new ArrayDeque<>();

    /** @param status 0 if nothing was answered */
    synchronized void add(
            Instant at, Channel channel, Operation operation, String call, int status, Optional<Fault> fault) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.add(new Line(
                at,
                channel,
                operation,
                call,
                status,
                fault.map(f -> f.kind().name()).orElse("")));
    }

    synchronized ArrayNode asJson() {
        ArrayNode list = Json.array();
        lines.forEach(line -> list.addObject()
                .put("at", line.at().toString())
                .put("channel", line.channel().name())
                .put("operation", line.operation().name())
                .put("call", line.call())
                .put("status", line.status())
                .put("fault", line.fault()));
        return list;
    }

    synchronized void reset() {
        lines.clear();
    }
}
