package id.alurkonten.local;

import java.util.Locale;

/** The four deployables. Each has a database and a role in it, both of its own name. */
public enum Service {
    PLANNING(8081),
    PRODUCTION(8082),
    APPROVAL(8083),
    PUBLISHING(8084);

    private final int defaultPort;

    Service(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** {@code planning}: its database, its role, and locally the role's password. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code planning-service}: its module and the name of its log. */
    public String module() {
        return database() + "-service";
    }
}
