package id.alurkonten.desk.page;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** Defaults, each with its reason, are in application.properties. */
@ConfigMapping(prefix = "alurkonten.desk")
public interface DeskConfig {

    /** Of at least 32 characters, the same for every replica. */
    String secret();

    /** In which times are shown and typed. */
    ZoneId zone();
}
