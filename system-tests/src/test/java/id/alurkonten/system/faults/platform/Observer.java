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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
    List<UUID> release(Collection<UUID> publications) {
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

    /** How many seconds it took until something had become of it; the deadline's if nothing has before that. */
    double await(UUID publication, Duration deadline) throws InterruptedException {
        long begun = System.nanoTime();
        while (!hasEnded(publication) && System.nanoTime() - begun < deadline.toNanos()) {
            Thread.sleep(PAUSE.toMillis());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Not while publishing can't be asked. */
    private boolean hasEnded(UUID publication) {
        try {
            Answer seen = agency.as("humas3").publication(publication);
            return ENDED.contains(seen.text("status")) || waitsForAPerson(seen);
        } catch (Unreachable | Refused e) {
            return false;
        }
    }

    /** Nothing is done about it any more. */
    private static boolean waitsForAPerson(Answer publication) {
        List<JsonNode> attempts = publication.list("attempts");
        return publication.text("status").equals("UNKNOWN")
                && !attempts.get(attempts.size() - 1).hasNonNull("nextStepAt");
    }

    /** What became of it, and whether it may have. */
    Outcome outcome(Content content, Channel channel, Trouble trouble, boolean met, int repeatsBefore, double seconds) {
        Answer publication =
                agency.as("humas3").publication(content.publications().get(channel));
        List<JsonNode> posts = ledger.posts(channel, content);
        int most = posts.stream()
                .collect(Collectors.groupingBy(post -> post.path("text").asText(), Collectors.summingInt(post -> 1)))
                .values()
                .stream()
                .mapToInt(count -> count)
                .max()
                .orElse(0);
        int foreign =
                (int) posts.stream().filter(post -> !isApproved(content, post)).count();
        int repeats = ledger.repeats(channel) - repeatsBefore;
        String status = publication.text("status");
        int parts = content.shape().parts();
        // where the fault met nothing that could be harmed, all must go well
        Trouble judge = met ? trouble : Trouble.UNHARMED;
        boolean good = judge.allows(channel, status, posts.size(), parts) && most <= 1 && foreign == 0 && repeats == 0;
        return new Outcome(
                channel,
                content.shape(),
                trouble,
                met,
                status,
                reason(publication),
                posts.size(),
                Math.max(most, posts.size() - parts + 1),
                foreign,
                repeats,
                seconds,
                good);
    }

    private static boolean isApproved(Content content, JsonNode post) {
        Set<String> media = new HashSet<>();
        post.path("media").forEach(file -> media.add(file.asText()));
        return media.equals(content.media());
    }

    private static String reason(Answer publication) {
        List<JsonNode> attempts = publication.list("attempts");
        return attempts.isEmpty()
                ? ""
                : attempts.get(attempts.size() - 1).path("reason").asText();
    }
}
