package id.alurkonten.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the stack listens; 0 is any free port.
 *
 * @param desk of the pages for people, where they are started
 * @param platforms of the platforms' stub, where that is asked for
 */
public record StackPorts(
        int postgres, int kafka, int keycloak, int desk, int platforms, Map<Service, Integer> services) {
    /** As its port is named. */
    static final String DESK = "DESK";

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** Any free ports, so that a test's stack stands beside every other. */
    public static StackPorts free() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, 0);
        }
        return new StackPorts(0, 0, 0, 0, 0, services);
    }

    /**
     * The documented ports, each overridden by {@code ALURKONTEN_<NAME>_PORT}: {@code DESK}, {@code POSTGRES}, {@code KAFKA},
     * {@code KEYCLOAK}, {@code PLATFORMS}, {@code PLANNING}, {@code PRODUCTION}, {@code APPROVAL}, {@code PUBLISHING}.
     *
     * @throws StartupFailure if one isn't a port number
     */
    public static StackPorts from(Map<String, String> environment) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, port(environment, service.name(), service.defaultPort()));
        }
        return new StackPorts(
                port(environment, "POSTGRES", 15432),
                port(environment, "KAFKA", 19092),
                port(environment, "KEYCLOAK", 8180),
                port(environment, DESK, LocalDesk.DEFAULT_PORT),
                port(environment, "PLATFORMS", 8090),
                services);
    }

    /** What always listens, and where, by the name that a person knows it by. */
    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(DESK, desk);
        ports.put("POSTGRES", postgres);
        ports.put("KAFKA", kafka);
        ports.put("KEYCLOAK", keycloak);
        for (Service service : Service.values()) {
            ports.put(service.name(), services.get(service));
        }
        return ports;
    }

    static String variable(String name) {
        return "ALURKONTEN_" + name + "_PORT";
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(variable(name), "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new StartupFailure(variable(name) + " is not a port number: " + value);
        }
        return Integer.parseInt(value);
    }
}
