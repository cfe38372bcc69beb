package id.alurkonten.publishing.archive;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the archive is whole, as far as it was read again: rot keeps no request from being served, but somebody must bring
 * back what was there. At {@code /q/health/well}, and as a gauge.
 */
@Wellness
@ApplicationScoped
class ArchiveAuditHealth implements HealthCheck {

    private final ArchiveAudits audits;
    private final MeterRegistry metrics;
    private final Clock clock;

    ArchiveAuditHealth(ArchiveAudits audits, MeterRegistry metrics, Clock clock) {
        this.audits = audits;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        metrics.gauge("alurkonten.archive.broken", this, health -> health.audits
                .state()
                .broken());
    }

    @Override
    public HealthCheckResponse call() {
        ArchiveAudits.State state = audits.state();
        return HealthCheckResponse.named("archive-audit")
                .status(state.broken() == 0)
                .withData("broken", state.broken())
                .withData("oldestSeconds", state.age(clock.instant()).toSeconds())
                .build();
    }
}
