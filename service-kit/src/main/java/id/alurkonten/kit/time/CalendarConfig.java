package id.alurkonten.kit.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** When the agency works: {@code alurkonten.calendar.*}. */
@ConfigMapping(prefix = "alurkonten.calendar")
public interface CalendarConfig {

    /**
     * {@code alurkonten.calendar.file}: an installation's own hours, holidays and joint leave, a file of the form of
     * {@code work-calendar.yaml} in the module {@code sop}; without it that one holds. The same for all services, or
     * their due times differ. A file that can't be read stops the start.
     */
    Optional<Path> file();
}
