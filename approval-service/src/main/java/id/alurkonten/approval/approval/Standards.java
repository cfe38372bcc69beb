package id.alurkonten.approval.approval;

import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The procedure's quality standard of time, as the sop module carries it. */
public class Standards {

    @Produces
    @Singleton
    QualityStandard standard() {
        return QualityStandard.load();
    }
}
