package id.alurkonten.kit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long topics may hold a record, as the broker has them configured now. */
@ApplicationScoped
class TopicLifetime {

    private final String brokers;
    private final RetentionConfig config;

    TopicLifetime(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, RetentionConfig config) {
        this.brokers = brokers;
        this.config = config;
    }

    /** The broker did not say. */
    static final class Unknown extends RuntimeException {
        Unknown(Throwable cause) {
            super("The broker does not say how long it keeps records", cause);
        }
    }

    /**
     * The longest that one of these topics may hold a record: its retention, and since a segment goes as a whole, when its
     * youngest record's time is over, the time that a segment is written to.
     *
     * @return empty when one of them holds some for ever
     * @throws Unknown when the broker is away, or one of the topics is not there
     */
    Optional<Duration> longest(Collection<String> topics) {
        Optional<Duration> longest = Optional.of(Duration.ZERO);
        for (Config topic : describe(topics).values()) {
            longest = longest.flatMap(so -> lifetime(topic).map(other -> other.compareTo(so) > 0 ? other : so));
        }
        return longest;
    }

    private static Optional<Duration> lifetime(Config topic) {
        long retention =
                Long.parseLong(topic.get(TopicConfig.RETENTION_MS_CONFIG).value());
        String policy = topic.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        return retention < 0 || !policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(retention)
                        .plusMillis(Long.parseLong(
                                topic.get(TopicConfig.SEGMENT_MS_CONFIG).value())));
    }

    private Map<ConfigResource, Config> describe(Collection<String> topics) {
        int millis = Math.toIntExact(config.timeout().toMillis());
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "retention",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                millis))) {
            return admin.describeConfigs(topics.stream()
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                            .toList())
                    .all()
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unknown(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new Unknown(e);
        }
    }
}
