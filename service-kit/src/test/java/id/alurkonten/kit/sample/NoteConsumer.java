package id.alurkonten.kit.sample;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Does with an event what its text says. */
@ApplicationScoped
public class NoteConsumer implements Subscriber {

    public static final String TYPE = "id.alurkonten.TaskAssigned.v1";

    public record Heard(@NotNull UUID id, @NotBlank String text) {}

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final AtomicInteger outages = new AtomicInteger();
    private volatile boolean mended;

    private final EventIntake intake;
    private final EntityManager entities;
    private final EventHandlers handlers = new EventHandlers().on(TYPE, Heard.class, this::hear);

    NoteConsumer(EventIntake intake, EntityManager entities) {
        this.intake = intake;
        this.entities = entities;
    }

    @Incoming("production")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> record) {
        intake.consume(consumer(), record, handlers);
    }

    @Override
    public String consumer() {
        return "planning";
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        // of approval only the dead letters are looked at: no channel reads it
        return Map.of("production", handlers, "approval", handlers);
    }

    List<String> texts() {
        return texts;
    }

    /** The next so many attempts fail as though the database were away. */
    void failNext(int attempts) {
        outages.set(attempts);
    }

    /** Whether what is refused as broken is accepted from now on. */
    void mend(boolean now) {
        mended = now;
    }

    private Outcome hear(Heard heard) {
        texts.add(heard.text());
        switch (heard.text()) {
            case "refuse" -> throw new ProblemException(ProblemType.FOUR_EYES, "forbidden");
            case "poison" -> throw new PoisonRecord("broken control sheet");
            case "bug" -> throw new IllegalStateException("a bug");
            case "outage" -> {
                if (outages.decrementAndGet() >= 0) {
                    throw new IllegalStateException(new SQLTransientConnectionException("the database is away"));
                }
            }
            case "broken" -> {
                entities.persist(new Note(heard.id(), "half done"));
                entities.flush();
                if (!mended) {
                    throw new ProblemException(ProblemType.CONFLICT, "conflict");
                }
                return Outcome.APPLIED;
            }
            case "stale" -> {
                return Outcome.IGNORED;
            }
            default -> {}
        }
        entities.persist(new Note(heard.id(), heard.text()));
        return Outcome.APPLIED;
    }
}
