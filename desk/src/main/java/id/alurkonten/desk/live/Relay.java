package id.alurkonten.desk.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.desk.client.ChangeCalls;
import id.alurkonten.desk.client.ChangeCalls.Heard;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.ServiceAway;
import id.alurkonten.desk.page.DeskConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells one person's page what any service has just said, as long as their session lasts. A service that is away takes
 * nothing with it: it is asked again, and the others are heard meanwhile.
 */
@ApplicationScoped
public class Relay {
    private static final String EVERYBODY = "*";
    private static final String EVERYTHING = "*";
    private static final String BEAT = "";
    private static final String END = "end";
    /** What comes this close together is told together: a plan that is submitted is many changes and one look. */
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private static final int AT_MOST_TOGETHER = 100;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    /** Services give a sign every 15 seconds. */
    private static final Duration SILENT = Duration.ofSeconds(45);

    private final ChangeCalls services;
    private final DeskConfig config;
    private final ObjectMapper json;
    private final BroadcastProcessor<String> gone = BroadcastProcessor.create();
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();

    Relay(ChangeCalls services, DeskConfig config, ObjectMapper json) {
        this.services = services;
        this.config = config;
        this.json = json;
    }

    /** Whether one more page of this person may listen now. */
    public boolean hasRoomFor(String person) {
        return listening.getOrDefault(person, 0) < config.live().linesOfOne()
                && listening.values().stream().mapToInt(Integer::intValue).sum()
                        < config.live().lines();
    }

    /**
     * What contents and plans are about which something was said; {@code *} for any; an empty one is only a sign that the
     * line is still open. Ends when the person signs out, and with their token.
     */
    public Multi<String> tell(String person, String bearer, Duration validity) {
        List<Multi<String>> parts = new ArrayList<>();
        Stream.of(Service.values()).forEach(service -> parts.add(heard(service, bearer)));
        parts.add(Multi.createFrom().ticks().every(config.live().beat()).map(tick -> BEAT));
        parts.add(Multi.createFrom()
                .ticks()
                .startingAfter(validity)
                .every(validity)
                .map(tick -> END));
        parts.add(gone.filter(name -> name.equals(person) || name.equals(EVERYBODY))
                .map(name -> END));
        return Multi.createBy()
                .merging()
                .streams(parts)
                .select()
                .first(told -> !told.equals(END))
                .onSubscription()
                .invoke(() -> listening.merge(person, 1, Integer::sum))
                .onTermination()
                .invoke(() -> listening.computeIfPresent(person, (name, lines) -> lines == 1 ? null : lines - 1));
    }

    private Multi<String> heard(Service service, String bearer) {
        AtomicReference<String> last = new AtomicReference<>("");
        return Multi.createFrom()
                .deferred(() -> services.listen(service, bearer, last.get()))
                .ifNoItem()
                .after(SILENT)
                .fail()
                .onItem()
                .invoke(heard -> {
                    if (heard.id() != null) {
                        last.set(heard.id());
                    }
                })
                .onCompletion()
                .failWith(() -> new ServiceAway(service + " has hung up"))
                .onFailure()
                .retry()
                .withBackOff(SOON, LATER)
                .indefinitely()
                .filter(heard -> heard.event().equals("change") || heard.event().equals("reset"))
                .map(this::subject)
                .group()
                .intoLists()
                .of(AT_MOST_TOGETHER, TOGETHER)
                .map(subjects -> subjects.contains(EVERYTHING)
                        ? EVERYTHING
                        : subjects.stream().distinct().collect(Collectors.joining(" ")));
    }

    private String subject(Heard heard) {
        try {
            return heard.event().equals("change")
                    ? json.readTree(heard.data()).path("subject").asText(EVERYTHING)
                    : EVERYTHING;
        } catch (JsonProcessingException unreadable) {
            return EVERYTHING;
        }
    }

    /** On this replica; on another the line ends with the token. */
    public void signedOut(String person) {
        gone.onNext(person);
    }

    void stop(@Observes ShutdownEvent stopping) {
        gone.onNext(EVERYBODY);
    }
}
