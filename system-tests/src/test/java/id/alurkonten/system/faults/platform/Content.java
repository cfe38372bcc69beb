package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One that is approved, archived, and due in a week, if nobody moves it.
 *
 * @param mark stands in its caption on every channel, and in no other
 * @param media what may be posted of it, by its SHA-256: what was approved and nothing else
 */
record Content(UUID id, Shape shape, String mark, Set<String> media, Map<Channel, UUID> publications) {

    Content {
        media = Set.copyOf(media);
        publications = Map.copyOf(publications);
    }
}
