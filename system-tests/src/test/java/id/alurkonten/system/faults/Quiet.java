package id.alurkonten.system.faults;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether everything that was said has been sent, and everything that was sent has been heard. */
public final class Quiet {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String DEAD_LETTERS = ".dlq.";

    private final Stack stack;

    public Quiet(Stack stack) {
        this.stack = stack;
    }

    /** Answers what is still under way at the deadline; nothing, as soon as all is quiet. */
    public List<String> await(Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        List<String> last = underWay();
        while (!last.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
            last = underWay();
        }
        return last;
    }

    private List<String> underWay() throws InterruptedException {
        List<String> underWay = new ArrayList<>();
        for (LocalService service : stack.services()) {
            if (!service.isReady()) {
                underWay.add(service.service().module() + " is not ready");
            }
            long unsent = unsent(service.service());
            if (unsent > 0) {
                underWay.add(
                        "%s has %d events to send".formatted(service.service().module(), unsent));
            }
        }
        underWay.addAll(unheard());
        return underWay;
    }

    private long unsent(Service service) {
        try (Connection connection = stack.postgres().superuserConnection(service.database());
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from outbox_event where sent_at is null")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The list of dead letters is the list of who hears what. */
    private List<String> unheard() throws InterruptedException {
        List<String> unheard = new ArrayList<>();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            for (Topic letters : Topic.all()) {
                int at = letters.name().indexOf(DEAD_LETTERS);
                if (at > 0) {
                    String topic = letters.name().substring(0, at);
                    String group = letters.name().substring(at + DEAD_LETTERS.length());
                    long lag = lag(admin, topic, group);
                    if (lag > 0) {
                        unheard.add("%s has %d records of %s to hear".formatted(group, lag, topic));
                    }
                }
            }
            return unheard;
        } catch (ExecutionException e) {
            return List.of("the broker does not say: " + e.getCause());
        }
    }

    private static long lag(Admin admin, String topic, String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> latest = java.util.stream.IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (heard.get(end.getKey()) == null
                                ? 0
                                : heard.get(end.getKey()).offset()))
                .sum();
    }
}
