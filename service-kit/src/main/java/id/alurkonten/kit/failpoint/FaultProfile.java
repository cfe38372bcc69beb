package id.alurkonten.kit.failpoint;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The settings of the fault harness: heard in the profile {@code faults}, and nowhere else. */
@ApplicationScoped
public class FaultProfile {

    static final String NAME = "faults";
    private static final Logger LOG = Logger.getLogger(FaultProfile.class);
    /** What a shell says of a process that was ended by SIGKILL. */
    private static final int KILLED = 137;

    private final boolean active;
    private final Optional<String> failpoint;
    private final Optional<String> clockOffset;

    @Inject
    FaultProfile(
            @ConfigProperty(name = "alurkonten.failpoint") Optional<String> failpoint,
            @ConfigProperty(name = "alurkonten.clock.offset") Optional<String> clockOffset) {
        this(ConfigUtils.isProfileActive(NAME), failpoint, clockOffset);
    }

    FaultProfile(boolean active, Optional<String> failpoint, Optional<String> clockOffset) {
        this.active = active;
        this.failpoint = failpoint;
        this.clockOffset = clockOffset;
    }

    /**
     * How far the service's clock is from the machine's, behind it when negative; zero outside of the profile.
     *
     * @throws IllegalArgumentException if the setting is no ISO 8601 duration
     */
    public Duration clockOffset() {
        return clockOffset.filter(setting -> active).map(FaultProfile::duration).orElse(Duration.ZERO);
    }

    /** First of all: what is mistyped should end the start, and a place passed in the start counts. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (active) {
            failpoint.ifPresent(setting -> Failpoint.arm(setting, FaultProfile::halt));
            LOG.warnf(
                    "The profile %s is active: failpoint %s, clock %s off",
                    NAME, failpoint.orElse("none"), clockOffset());
        } else if (failpoint.isPresent() || clockOffset.isPresent()) {
            LOG.warnf("A failpoint or a clock's offset is set, which is heard in the profile %s alone", NAME);
        }
    }

    private static Duration duration(String setting) {
        try {
            return Duration.parse(setting.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The clock's offset is no ISO 8601 duration, such as P1D or -P1D: '" + setting + "'", e);
        }
    }

    /** At once, without any of the things a process does when it ends. */
    static void halt() {
        LOG.warn("A failpoint is reached: halting");
        Runtime.getRuntime().halt(KILLED);
    }
}
