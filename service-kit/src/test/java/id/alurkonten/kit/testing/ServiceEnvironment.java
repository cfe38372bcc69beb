package id.alurkonten.kit.testing;

import id.alurkonten.local.LocalKafka;
import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.Topic;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a service needs around it in a component test: its database, the broker with all topics, an issuer of tokens, a
 * media folder. Use as {@code @QuarkusTestResource(ServiceEnvironment.class)}.
 */
public final class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private TokenIssuer issuer;
    private final List<Path> folders = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.startEphemeral();
        postgres.createDatabase("service", "service", "service");
        kafka = LocalKafka.startEphemeral();
        kafka.createTopics(Topic.all());
        Topics.at(kafka.bootstrapServers());
        issuer = TokenIssuer.start();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("service"));
        config.put("quarkus.datasource.username", "service");
        config.put("quarkus.datasource.password", "service");
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", issuer.url());
        config.put("alurkonten.media.folder", folder("media"));
        config.put("alurkonten.archive.folder", folder("archive"));
        config.put("quarkus.http.test-port", "0");
        // Each test begins with a service that has just come up: the fewer there are to share partitions, the sooner.
        config.put("alurkonten.consumers", "1");
        return config;
    }

    private String folder(String name) {
        try {
            Path folder = Files.createTempDirectory("alurkonten-" + name);
            folders.add(folder);
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        folders.forEach(ServiceEnvironment::remove);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
