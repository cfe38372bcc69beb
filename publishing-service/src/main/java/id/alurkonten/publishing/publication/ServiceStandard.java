package id.alurkonten.publishing.publication;

import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The quality standard (mutu baku) that this service's steps are held against. */
public class ServiceStandard {

    @Produces
    @Singleton
    QualityStandard standard() {
        return QualityStandard.load();
    }
}
