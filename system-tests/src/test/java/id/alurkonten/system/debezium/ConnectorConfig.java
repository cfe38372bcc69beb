package id.alurkonten.system.debezium;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;

/** What an installation gives to Kafka Connect: {@code deploy/debezium/outbox.json}, and nothing else. */
final class ConnectorConfig {
    static final Path FOLDER = Path.of("..", "deploy", "debezium");
    static final String PASSWORD = "outbox_reader";

    private static final String OVERRIDE = "producer.override.";

    private final Map<String, String> all;

    private ConnectorConfig(Map<String, String> all) {
        this.all = Map.copyOf(all);
    }

    /** The connector of a service's outbox, with the environment that its worker would have. */
    static ConnectorConfig of(Service service, LocalPostgres postgres) {
        Map<String, String> environment = Map.of(
                "OUTBOX_DATABASE_HOST",
                "127.0.0.1",
                "OUTBOX_DATABASE_PORT",
                Integer.toString(postgres.port()),
                "OUTBOX_READER_PASSWORD",
                PASSWORD);
        try (EnvVarConfigProvider provider = new EnvVarConfigProvider(environment)) {
            provider.configure(Map.of());
            ConfigTransformer references = new ConfigTransformer(Map.of("env", provider));
            return new ConnectorConfig(references.transform(read(service)).data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Service service) throws IOException {
        String text = Files.readString(FOLDER.resolve("outbox.json")).replace("@service@", service.database());
        return new ObjectMapper().readValue(text, new TypeReference<Map<String, String>>() {});
    }

    String get(String name) {
        return all.get(name);
    }

    Map<String, String> asMap() {
        return all;
    }

    /** What Connect's worker hands on to its producer. */
    Map<String, String> ofProducer() {
        Map<String, String> overrides = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(OVERRIDE)) {
                overrides.put(name.substring(OVERRIDE.length()), value);
            }
        });
        return overrides;
    }
}
