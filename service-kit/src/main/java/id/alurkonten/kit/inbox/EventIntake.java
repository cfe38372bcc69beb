package id.alurkonten.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.deadletter.DeadLetters;
import id.alurkonten.kit.event.CloudEvent;
import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.failpoint.Failpoint;
import id.alurkonten.kit.lifecycle.BackgroundWork;
import id.alurkonten.kit.problem.Faults;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.trace.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes a record from a topic to its effect, once. What passes by itself is waited out, as long as it takes; what no
 * waiting mends goes to the dead letters with the reason. When this returns, the offset may move.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    /** An error that is neither a rule's refusal nor known to pass may be a bug: it gets a few tries, not for ever. */
    private static final int TRIES_OF_THE_UNEXPECTED = 5;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final BackgroundWork work;
    private final EntityManager entities;
    private final Validator validator;
    private final MeterRegistry metrics;
    private final ObjectMapper json = EventJson.mapper();

    EventIntake(
            Inbox inbox,
            DeadLetters deadLetters,
            Patience patience,
            BackgroundWork work,
            EntityManager entities,
            Validator validator,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.work = work;
        this.entities = entities;
        this.validator = validator;
        this.metrics = metrics;
    }

    /**
     * Handles one record; call it with the records of a partition in their order.
     *
     * @param consumer the name under which the effect is remembered: the service's
     * @throws Patience.Stopping when the service stops before it is done; the offset must not move
     */
    public void consume(String consumer, ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        try (BackgroundWork.Piece unused = work.begin().orElseThrow(Patience.Stopping::new)) {
            take(consumer, record, handlers);
        }
    }

    private void take(String consumer, ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        try {
            CloudEvent event = CloudEvent.read(record.headers(), record.value());
            Optional<EventHandlers.Entry<?>> entry = handlers.of(event.type());
            if (entry.isPresent()) {
                TraceContext.parse(event.traceparent())
                        .map(TraceContext::child)
                        .orElseGet(TraceContext::begin)
                        .enter();
                handle(consumer, event, entry.get());
            }
        } catch (PoisonRecord poison) {
            deadLetters.put(consumer, record, poison.getMessage());
            Failpoint.DEAD_LETTER_AFTER_WRITE.reached();
        } finally {
            TraceContext.leave();
        }
    }

    /**
     * Handles one record anew, in the caller's transaction. It neither waits nor puts the record aside.
     *
     * @return what it did; empty when it had been handled before
     * @throws PoisonRecord when it is refused; then the transaction must not commit
     * @throws RuntimeException a fault that passes by itself, as it came
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Outcome> handleAgain(
            String consumer, ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        CloudEvent event = CloudEvent.read(record.headers(), record.value());
        EventHandlers.Entry<?> entry =
                handlers.of(event.type()).orElseThrow(() -> new PoisonRecord("nobody handles " + event.type()));
        Object payload = read(event, entry.payloadType());
        try {
            return effect(consumer, event, entry, payload);
        } catch (PoisonRecord poison) {
            throw poison;
        } catch (RuntimeException exception) {
            throw Faults.isTransient(exception) ? exception : poison(exception);
        }
    }

    private void handle(String consumer, CloudEvent event, EventHandlers.Entry<?> entry) {
        Object payload = read(event, entry.payloadType());
        int unexpected = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Outcome> outcome =
                        QuarkusTransaction.requiringNew().call(() -> effect(consumer, event, entry, payload));
                Failpoint.EFFECT_AFTER_COMMIT.reached();
                metrics.counter(
                                "alurkonten.inbox.handled",
                                "type",
                                event.type(),
                                "outcome",
                                outcome.map(Outcome::name).orElse("DUPLICATE"))
                        .increment();
                patience.calm();
                return;
            } catch (PoisonRecord poison) {
                throw poison;
            } catch (RuntimeException exception) {
                if (Faults.isTransient(exception)) {
                    LOG.warnf(
                            "Waiting with %s: %s",
                            event, Faults.rootOf(exception).toString());
                } else if (exception instanceof ProblemException) {
                    throw poison(exception);
                } else if (++unexpected == TRIES_OF_THE_UNEXPECTED) {
                    LOG.errorf(exception, "Given up on %s", event);
                    throw poison(exception);
                }
                patience.waitBefore(attempt);
            }
        }
    }

    private static PoisonRecord poison(RuntimeException exception) {
        return exception instanceof ProblemException refusal
                ? new PoisonRecord("refused: " + refusal.type().slug() + ": " + refusal.getMessage(), refusal)
                : new PoisonRecord("unexpected: " + Faults.rootOf(exception), exception);
    }

    private Optional<Outcome> effect(String consumer, CloudEvent event, EventHandlers.Entry<?> entry, Object payload) {
        if (!inbox.take(consumer, event)) {
            return Optional.empty();
        }
        Outcome outcome = entry.apply(payload);
        inbox.record(consumer, event, outcome);
        entities.flush();
        Failpoint.EFFECT_BEFORE_COMMIT.reached();
        return Optional.of(outcome);
    }

    private <T> T read(CloudEvent event, Class<T> type) {
        T payload;
        try {
            payload = json.readValue(event.data(), type);
        } catch (IOException e) {
            throw new PoisonRecord(
                    "unreadable as " + event.type() + ": " + Faults.rootOf(e).getMessage(), e);
        }
        if (payload == null) {
            throw new PoisonRecord("unreadable as " + event.type() + ": null");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(payload);
        if (!violations.isEmpty()) {
            throw new PoisonRecord("breaks the schema of " + event.type() + ": "
                    + violations.stream()
                            .map(v -> v.getPropertyPath() + " " + v.getMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return payload;
    }
}
