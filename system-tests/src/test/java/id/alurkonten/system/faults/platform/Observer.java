package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Unreachable;
import id.alurkonten.system.platforms.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Moves contents to now, waits until something has become of each publication, and looks from outside. */
final class Observer {
    private static final Set<String> ENDED = Set.of("PUBLISHED", "FAILED");
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** It must lie ahead still when it is read. */
    private static final Duration AHEAD = Duration.ofSeconds(3);

    private static final int CONFLICT = 409;

    private final Agency agency;
    private final Ledger ledger;

    Observer(Agency agency, Ledger ledger) {
        this.agency = agency;
        this.ledger = ledger;
    }

    /** Moves each publication to now; answers those that publishing couldn't be told of, because it died. */
    List<UUID> release(List<UUID> publications) {
        List<UUID> untold = new ArrayList<>();
        for (UUID publication : publications) {
            try {
                agency.as("humas3").reschedule(publication, Instant.now().plus(AHEAD));
            } catch (Unreachable e) {
                untold.add(publication);
            } catch (Refused e) {
                // Told before, and the answer was lost: it has begun. Else the answer came too late for that time.
                if (e.status() != CONFLICT) {
                    untold.add(publication);
                }
            }
        }
        return untold;
    }

    /** When each ended, in nanoseconds; not those that didn't before the deadline. */
    Map<Channel, Long> await(Content content, Duration deadline) throws InterruptedException {
        long begun = System.nanoTime();
        Map<Channel, Long> ended = new EnumMap<>(Channel.class);
        while (ended.size() < content.publications().size() && System.nanoTime() - begun < deadline.toNanos()) {
            content.publications().forEach((channel, publication) -> {
                if (!ended.containsKey(channel) && ENDED.contains(status(publication))) {
                    ended.put(channel, System.nanoTime() - begun);
                }
            });
            Thread.sleep(PAUSE.toMillis());
        }
        return ended;
    }

    /** Empty while publishing can't be asked. */
    private String status(UUID publication) {
        try {
            return agency.as("humas3").publication(publication).text("status");
        } catch (Unreachable | Refused e) {
            return "";
        }
    }

    Outcome outcome(Content content, Channel channel, String fault, int repeatsBefore, double seconds, Trouble judge) {
        Answer publication =
                agency.as("humas3").publication(content.publications().get(channel));
        List<JsonNode> posts = ledger.posts(channel, content.mark());
        int foreign = (int) posts.stream()
                .filter(post -> post.path("media").size() != content.media().size()
                        || !content.media().contains(post.at("/media/0").asText()))
                .count();
        int repeats = ledger.repeats(channel) - repeatsBefore;
        String status = publication.text("status");
        boolean good = judge.allows(channel, status, posts.size()) && foreign == 0 && repeats == 0;
        return new Outcome(channel, fault, status, reason(publication), posts.size(), foreign, repeats, seconds, good);
    }

    private static String reason(Answer publication) {
        List<JsonNode> attempts = publication.list("attempts");
        return attempts.isEmpty()
                ? ""
                : attempts.get(attempts.size() - 1).path("reason").asText();
    }
}
