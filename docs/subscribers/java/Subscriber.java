import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Shows what has been published: a subscriber of {@code alurkonten.publishing}, with kafka-clients and jackson-databind on
 * the class path:
 *
 * <pre>java -cp 'libraries/*' Subscriber.java localhost:19092 posts.jsonl [contentId]</pre>
 *
 * Each post is one line of the file, with the event's ce_id: what is in the file is done, and a record that comes again
 * changes nothing. With a contentId it ends when that content is on all its channels.
 */
public class Subscriber {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fields that are wanted; there will be more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Published(UUID contentId, String channel, URI url, String publishedAt, boolean complete) {}

    private final Path file;
    private final Set<String> done = new HashSet<>();

    Subscriber(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                done.add(JSON.readTree(line).path("id").asText());
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Subscriber subscriber = new Subscriber(Path.of(arguments[1]));
        subscriber.listen(arguments[0], arguments.length > 2 ? arguments[2] : "");
    }

    private void listen(String brokers, String until) throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "group.id", "posts-java",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("alurkonten.publishing"));
            boolean ended = false;
            while (!ended) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    ended |= take(record, until);
                }
                // only now: what is not done yet comes again
                consumer.commitSync();
            }
        }
    }

    /** Whether that was the last that was waited for. */
    private boolean take(ConsumerRecord<String, byte[]> record, String until) throws IOException {
        // types that are not known yet will come: they are for others
        if (!header(record, "ce_type").equals("id.alurkonten.ContentPublished.v1")) {
            return false;
        }
        Published post = JSON.readValue(record.value(), Published.class);
        if (done.add(header(record, "ce_id"))) {
            show(header(record, "ce_id"), post);
        }
        return post.complete() && post.contentId().toString().equals(until);
    }

    /** The effect and the memory of it in one write, forced to disk: there is neither without the other. */
    private void show(String id, Published post) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("contentId", post.contentId());
        line.put("channel", post.channel());
        line.put("url", post.url());
        line.put("publishedAt", post.publishedAt());
        Files.writeString(
                file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        System.out.println(post.channel() + " " + post.url());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
