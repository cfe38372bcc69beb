package id.alurkonten.publishing.archive;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether archiving gets on: a full disk, or a file that is not in the media store, keeps no request from being served,
 * but somebody must look. At {@code /q/health/well}, and as gauges.
 */
@Wellness
@ApplicationScoped
class ArchiveHealth implements HealthCheck {

    private final ArchiveJobs jobs;
    private final MeterRegistry metrics;
    private final Clock clock;

    ArchiveHealth(ArchiveJobs jobs, MeterRegistry metrics, Clock clock) {
        this.jobs = jobs;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        metrics.gauge("alurkonten.archive.waiting", this, health -> health.jobs
                .state()
                .waiting());
        metrics.gauge("alurkonten.archive.failing", this, health -> health.jobs
                .state()
                .failing());
    }

    @Override
    public HealthCheckResponse call() {
        ArchiveJobs.State state = jobs.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("archiving")
                .status(state.failing() == 0)
                .withData("waiting", state.waiting())
                .withData("failing", state.failing())
                .withData("oldestSeconds", state.age(clock.instant()).toSeconds());
        state.lastFailure().ifPresent(failure -> response.withData("lastFailure", failure));
        return response.build();
    }
}
