package id.alurkonten.desk.page;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.ZoneId;

/** Defaults, each with its reason, are in application.properties. */
@ConfigMapping(prefix = "alurkonten.desk")
public interface DeskConfig {

    /** Of at least 32 characters, the same for every replica. */
    String secret();

    /** In which times are shown and typed. */
    ZoneId zone();

    Live live();

    /** Pages that are told what changes. */
    interface Live {

        /** How many pages may listen to this replica at once; the next look again by themselves, as without it. */
        int lines();

        /** How many of them may be one person's. */
        int linesOfOne();

        /** How often a page hears that its line is still open. */
        Duration beat();
    }
}
