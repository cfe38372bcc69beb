package id.alurkonten.system.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The driver's own record of what it asked for and what it was told: one JSON object a line. A call is on the disk before
 * it is made, so that nothing can have an effect that the journal doesn't know of.
 *
 * <p>Readers ignore kinds and fields that they don't know.
 */
public final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A command about to be sent. Sent again, it is another call under the same key.
     *
     * @param op the operationId in contracts/openapi
     * @param key its Idempotency-Key; null where the operation takes none
     * @param as the user name of whoever sends it
     * @param plan which it is about; null if none
     * @param content which it is about; null if none
     * @param marker a text that is unique to this command and stands in a field that is stored; null if it has none
     * @param body as it is sent; null for none
     */
    public record Call(
            String op, Service service, String key, String as, UUID plan, UUID content, String marker, JsonNode body) {}

    private final Path path;
    private final FileChannel file;
    private long calls;

    private Journal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** An empty one; the folder is made. */
    public static Journal create(Path path) {
        try {
            Files.createDirectories(path.getParent());
            return new Journal(
                    path,
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines but a torn last one, in their order. */
    public static List<JsonNode> read(Path path) {
        List<JsonNode> lines = new ArrayList<>();
        read(path, lines::add);
        return lines;
    }

    /** Goes through what stands in it now, without holding it: after hundreds of kills it is larger than the heap. */
    public void read(Consumer<JsonNode> taker) {
        read(path, taker);
    }

    private static void read(Path path, Consumer<JsonNode> taker) {
        try (BufferedReader file = Files.newBufferedReader(path)) {
            String line = file.readLine();
            while (line != null) {
                String next = file.readLine();
                JsonNode read = next == null ? orTorn(line) : JSON.readTree(line);
                if (!read.isMissingNode()) {
                    taker.accept(read);
                }
                line = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line, or nothing if it is still being written. */
    private static JsonNode orTorn(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Writes a call down and forces it to the disk; answers the number under which its outcome is to be told. */
    public synchronized long call(Call call) {
        ObjectNode line = line("CALL").put("n", ++calls);
        line.put("op", call.op()).put("service", call.service().name());
        line.put("key", call.key()).put("as", call.as());
        line.put("plan", text(call.plan())).put("content", text(call.content()));
        line.put("marker", call.marker()).set("body", call.body());
        write(line);
        force();
        return calls;
    }

    public synchronized void answer(long call, int status, JsonNode body) {
        ObjectNode line = line("ANSWER").put("n", call).put("status", status);
        line.set("body", body);
        write(line);
    }

    /** Nothing is known of what became of the call. */
    public synchronized void noAnswer(long call, String reason) {
        write(line("NO_ANSWER").put("n", call).put("reason", reason));
    }

    /** Where the driver took a content; written when its way is at its end. */
    public synchronized void goal(UUID content, UUID plan, Goal goal) {
        write(line("GOAL").put("content", text(content)).put("plan", text(plan)).put("goal", goal.name()));
    }

    /**
     * Harm about to be done.
     *
     * @param failpoint at which the process ends by itself; null for a fault at any moment
     */
    public synchronized void fault(String fault, String target, String failpoint) {
        write(line("FAULT").put("fault", fault).put("target", target).put("failpoint", failpoint));
        force();
    }

    /** A record that was put on a topic, and that each of these consumers must put aside. */
    public synchronized void poison(String topic, int partition, long offset, List<String> consumers) {
        ObjectNode line =
                line("POISON").put("topic", topic).put("partition", partition).put("offset", offset);
        consumers.forEach(line.putArray("consumers")::add);
        write(line);
        force();
    }

    /** What the driver saw and no promise allows: an answer that nobody should get, two answers to one key. */
    public synchronized void finding(String what) {
        write(line("FINDING").put("what", what));
    }

    private static ObjectNode line(String kind) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("at", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private void write(ObjectNode line) {
        line.properties().removeIf(field -> field.getValue().isNull());
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void force() {
        try {
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.force(true);
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
