package id.alurkonten.desk.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page says after something was done: in the address that the browser is sent to, as nothing else is kept. */
public enum Notice {
    STARTED,
    MATERIAL_ADDED,
    DESIGN_SAVED,
    HANDED_OVER,
    CONFIRMED,
    RETRIED,
    RESCHEDULED,
    DISTRIBUTED,
    PLAN_RETURNED,
    REASSIGNED,
    SAVED,
    REMOVED,
    RESEARCH_COMPLETED,
    PLAN_FINALIZED,
    PLAN_REOPENED,
    PLAN_SUBMITTED,
    PLAN_CANCELLED,
    REPLAYED,
    APPROVED,
    REVISION_REQUESTED,
    COMMENTED,
    DELEGATED,
    DELEGATION_REVOKED;

    static final String PARAMETER = "kabar";

    /** @param path without a query */
    public URI at(String path) {
        return URI.create(path + "?" + PARAMETER + "=" + name());
    }

    static Optional<Notice> named(String name) {
        return Stream.of(values()).filter(notice -> notice.name().equals(name)).findFirst();
    }
}
