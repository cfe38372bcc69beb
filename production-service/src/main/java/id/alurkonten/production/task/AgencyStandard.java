package id.alurkonten.production.task;

import id.alurkonten.kit.time.CalendarConfig;
import id.alurkonten.sop.QualityStandard;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The quality standard (mutu baku) that every step is measured by. */
class AgencyStandard {

    @Produces
    @Singleton
    @Startup
    QualityStandard qualityStandard(CalendarConfig calendar) {
        return calendar.file().map(QualityStandard::by).orElseGet(QualityStandard::load);
    }
}
