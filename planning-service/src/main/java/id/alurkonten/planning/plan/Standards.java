package id.alurkonten.planning.plan;

import id.alurkonten.kit.time.CalendarConfig;
import id.alurkonten.sop.QualityStandard;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The procedure and the work calendar of this agency. */
class Standards {

    @Produces
    @Singleton
    @Startup
    QualityStandard standard(CalendarConfig calendar) {
        return calendar.file().map(QualityStandard::by).orElseGet(QualityStandard::load);
    }
}
