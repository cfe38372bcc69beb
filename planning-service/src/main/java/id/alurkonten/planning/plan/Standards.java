package id.alurkonten.planning.plan;

import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The procedure and the work calendar of this agency. */
class Standards {

    @Produces
    @Singleton
    QualityStandard standard() {
        return QualityStandard.load();
    }
}
