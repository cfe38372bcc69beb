package id.alurkonten.desk.client;

import java.util.Locale;

/** The four services that the desk speaks with. */
public enum Service {
    PLANNING,
    PRODUCTION,
    APPROVAL,
    PUBLISHING;

    /** As in {@code quarkus.rest-client.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
