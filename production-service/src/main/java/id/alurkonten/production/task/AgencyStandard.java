package id.alurkonten.production.task;

import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The quality standard (mutu baku) that every step is measured by. */
class AgencyStandard {

    @Produces
    @Singleton
    QualityStandard qualityStandard() {
        return QualityStandard.load();
    }
}
