package id.alurkonten.kit.time;

import id.alurkonten.kit.failpoint.FaultProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one clock of a service: UTC, ticking in milliseconds, so that a stored instant equals the one in an event. The fault
 * harness may set it wrong.
 */
public class ServiceClock {

    @Produces
    @Singleton
    Clock clock(FaultProfile faults) {
        return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), faults.clockOffset());
    }
}
