package id.alurkonten.desk.client;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The dead letters of each service, asked as everything else is. */
@ApplicationScoped
public class DeadLetters {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 15_000;

    private final Map<Service, DeadLetterApi> clients = new EnumMap<>(Service.class);

    DeadLetters(Config config, OnBehalf person) {
        Stream.of(Service.values())
                .forEach(service -> clients.put(
                        service,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(URI.create(
                                        config.getValue("quarkus.rest-client." + service.key() + ".url", String.class)))
                                .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                                .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                                .register(person)
                                .register(ProblemReader.class)
                                .build(DeadLetterApi.class)));
    }

    public DeadLetterApi of(Service service) {
        return clients.get(service);
    }
}
