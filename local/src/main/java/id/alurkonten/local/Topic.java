package id.alurkonten.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic as {@code deploy/kafka/topics.txt} lists it. */
public record Topic(String name, int partitions, Duration retention) {

    /** All topics of the house, dead letters included. */
    public static List<Topic> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Topic.class.getResourceAsStream("/deploy/kafka/topics.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Topic::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic parse(String line) {
        String[] fields = line.split("\\s+");
        return new Topic(fields[0], Integer.parseInt(fields[1]), Duration.ofMillis(Long.parseLong(fields[2])));
    }

    NewTopic toNewTopic() {
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of("retention.ms", Long.toString(retention.toMillis())));
    }
}
