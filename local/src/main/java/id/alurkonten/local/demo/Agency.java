package id.alurkonten.local.demo;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The agency as its people meet it: the four public APIs and the sign-in. For the demo, scripts and journeys.
 *
 * <pre>{@code
 * Agency agency = Agency.of(stack);
 * UUID research = agency.as("humas1").openResearch("Isu November").id();
 * }</pre>
 */
public final class Agency {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private final Function<Service, String> addresses;
    private final SignIn signIn;
    private final HttpClient http;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    /**
     * @param issuer the realm's address, as in {@code iss}
     * @param addresses where each service answers, such as {@code http://localhost:8081}
     */
    public Agency(String issuer, Map<Service, String> addresses) {
        this(issuer, Map.copyOf(addresses)::get);
    }

    /** As one that asks before each request where to send it: a balancer in front of several replicas. */
    public Agency(String issuer, Function<Service, String> addresses) {
        this.addresses = addresses;
        // The services speak HTTP/1.1; asking each for an upgrade would only cost time.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
        this.signIn = new SignIn(http, URI.create(issuer + "/protocol/openid-connect/token"));
    }

    /** The one that runs in a stack, with the services that are part of it. */
    public static Agency of(Stack stack) {
        Map<Service, String> addresses = new EnumMap<>(Service.class);
        stack.services().forEach(service -> addresses.put(service.service(), service.baseUrl()));
        return new Agency(stack.keycloak().issuer(), addresses);
    }

    /** Someone of the realm, whose password is the user name; signs in when first needed. */
    public Person as(String userName) {
        return people.computeIfAbsent(userName, name -> new Person(this, name, () -> signIn.tokenOf(name)));
    }

    /** Whoever holds this token, be it expired, forged or empty (then without any). */
    public Person withToken(String token) {
        return new Person(this, "?", () -> token);
    }

    /**
     * The address of a service.
     *
     * @throws IllegalArgumentException if it is not part of the stack
     */
    public String address(Service service) {
        String address = addresses.apply(service);
        if (address == null) {
            throw new IllegalArgumentException(service.module() + " is not part of this stack");
        }
        return address;
    }

    HttpClient http() {
        return http;
    }
}
