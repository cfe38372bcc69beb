package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The places at which a service that was told so ends as by SIGKILL; the same names as in the service kit. */
enum Failpoint {
    COMMAND_BEFORE_COMMIT("command-before-commit", 12),
    COMMAND_AFTER_COMMIT("command-after-commit", 12),
    RELAY_BEFORE_SEND("relay-before-send", 8),
    RELAY_AFTER_SEND("relay-after-send", 8),
    RELAY_AFTER_MARK("relay-after-mark", 8),
    EFFECT_BEFORE_COMMIT("effect-before-commit", 8),
    EFFECT_AFTER_COMMIT("effect-after-commit", 8),
    ARCHIVE_AFTER_WRITE("archive-after-write", 2);

    private final String id;
    private final int hits;

    Failpoint(String id, int hits) {
        this.id = id;
        this.hits = hits;
    }

    String id() {
        return id;
    }

    /** The service ends at the latest when it comes by for so manieth time. */
    int hits() {
        return hits;
    }

    Map<String, String> armed(int nth) {
        return Map.of("QUARKUS_PROFILE", "faults", "ALURKONTEN_FAILPOINT", id + ":" + nth);
    }

    /** Those that a service comes by. */
    static List<Failpoint> of(Service service) {
        Set<Failpoint> publishingAlone = EnumSet.of(ARCHIVE_AFTER_WRITE);
        return Stream.of(values())
                .filter(failpoint -> service == Service.PUBLISHING || !publishingAlone.contains(failpoint))
                .toList();
    }
}
