package id.alurkonten.approval.approval;

import id.alurkonten.kit.time.CalendarConfig;
import id.alurkonten.sop.QualityStandard;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The procedure's quality standard of time, by the agency's calendar. */
public class Standards {

    @Produces
    @Singleton
    @Startup
    QualityStandard standard(CalendarConfig calendar) {
        return calendar.file().map(QualityStandard::by).orElseGet(QualityStandard::load);
    }
}
