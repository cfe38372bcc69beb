package id.alurkonten.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.alurkonten.kit.failpoint.FaultProfile;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The sample service runs with a failpoint and a wrong clock set, and without the profile {@code faults}: that any of the
 * component tests lives to its end shows that the failpoint isn't armed.
 */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class UnarmedTest {

    @ConfigProperty(name = "alurkonten.failpoint")
    String failpoint;

    @Inject
    FaultProfile faults;

    @Inject
    Clock clock;

    @Test
    void withoutTheProfileNothingIsArmed() {
        assertThat(failpoint).isEqualTo("command-before-commit:1");
        assertThat(faults.clockOffset()).isZero();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}
