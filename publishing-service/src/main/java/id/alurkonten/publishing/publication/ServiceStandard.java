package id.alurkonten.publishing.publication;

import id.alurkonten.kit.time.CalendarConfig;
import id.alurkonten.sop.QualityStandard;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The quality standard (mutu baku) that this service's steps are held against. */
public class ServiceStandard {

    @Produces
    @Singleton
    @Startup
    QualityStandard standard(CalendarConfig calendar) {
        return calendar.file().map(QualityStandard::by).orElseGet(QualityStandard::load);
    }
}
