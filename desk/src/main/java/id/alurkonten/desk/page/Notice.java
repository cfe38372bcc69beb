package id.alurkonten.desk.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page says after something was done: in the address that the browser is sent to, as nothing else is kept. */
public enum Notice {
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
