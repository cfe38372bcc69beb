package id.alurkonten.desk.client;

import java.util.Locale;

/** Who may do what is the services' business; the desk only leaves out what would be refused anyway. */
public enum Role {
    HUMAS,
    KOORDINATOR,
    SEKRETARIS,
    ADMIN,
    AUDITOR,
    SYSTEM;

    /** As the realm names it. */
    public String realmRole() {
        return name().toLowerCase(Locale.ROOT);
    }
}
