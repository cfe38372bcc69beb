package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscription;
import id.alurkonten.kit.inbox.Subscriptions;
import id.alurkonten.kit.problem.Faults;
import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.kit.trace.TraceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Handles dead letters anew, through the handlers they were meant for. Nothing is written to the topic they came from,
 * which is another service's, and nothing to the dead letters. The inbox keeps an effect from happening twice.
 */
@ApplicationScoped
class DeadLetterReplays {

    private static final Logger LOG = Logger.getLogger(DeadLetterReplays.class);
    private static final int TRIES_OF_A_RACE = 5;

    private final DeadLetterCatalogue catalogue;
    private final Subscriptions subscriptions;
    private final EventIntake intake;
    private final ReplayLog log;

    DeadLetterReplays(DeadLetterCatalogue catalogue, Subscriptions subscriptions, EventIntake intake, ReplayLog log) {
        this.catalogue = catalogue;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.log = log;
    }

    /**
     * Replays one letter in the caller's transaction: effect, inbox, log and the caller's answer are one thing.
     *
     * @param by whose doing it is
     * @return the letter as it is now
     * @throws IllegalTransition 409 when it has been replayed
     * @throws ProblemException 409 with the reason when it is refused again, which is written down all the same; 404 or
     *     503 as {@link DeadLetterCatalogue#get}
     */
    @Transactional(TxType.MANDATORY)
    Letter replay(String id, String by) {
        Letter letter = catalogue.get(id);
        try {
            settle(letter, by);
        } catch (PoisonRecord poison) {
            log.refuse(letter.id(), poison.getMessage(), by);
            throw new ProblemException(ProblemType.CONFLICT, "dead-letter.refused-again", poison.getMessage())
                    .with("outcome", ReplayOutcome.REFUSED)
                    .with("reason", poison.getMessage())
                    .because(poison);
        }
        return new Letter(letter.record(), log.of(letter.id()));
    }

    /** Replays one letter in a transaction of its own, and says what came of it; a fault that passes is thrown. */
    @Transactional(TxType.NOT_SUPPORTED)
    ReplayOutcome replayAlone(Letter letter, String by) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> settle(letter, by));
            } catch (PoisonRecord poison) {
                log.refuse(letter.id(), poison.getMessage(), by);
                return ReplayOutcome.REFUSED;
            } catch (IllegalTransition settledMeanwhile) {
                return ReplayOutcome.DUPLICATE;
            } catch (RuntimeException exception) {
                if (attempt == TRIES_OF_A_RACE || !Faults.isLostRace(exception)) {
                    throw exception;
                }
            }
        }
    }

    private ReplayOutcome settle(Letter letter, String by) {
        if (letter.status() == LetterStatus.REPLAYED) {
            throw replayed();
        }
        ReplayOutcome outcome = handle(letter);
        if (!log.settle(letter.id(), outcome, by)) {
            throw replayed();
        }
        LOG.infof("Dead letter %s replayed by %s: %s", letter.id(), by, outcome);
        return outcome;
    }

    /** What the event causes belongs to its own trace, not to that of the request. */
    private ReplayOutcome handle(Letter letter) {
        Subscription subscription =
                subscriptions.ofDeadLetters(letter.record().topic()).orElseThrow();
        TraceContext ofRequest = TraceContext.current();
        letter.text(TraceContext.HEADER)
                .flatMap(TraceContext::parse)
                .map(TraceContext::child)
                .ifPresent(TraceContext::enter);
        try {
            return intake.handleAgain(subscription.consumer(), letter.record(), subscription.handlers())
                    .map(DeadLetterReplays::outcome)
                    .orElse(ReplayOutcome.DUPLICATE);
        } finally {
            ofRequest.enter();
        }
    }

    private static ReplayOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> ReplayOutcome.APPLIED;
            case IGNORED -> ReplayOutcome.IGNORED;
        };
    }

    private static IllegalTransition replayed() {
        return new IllegalTransition(LetterStatus.REPLAYED, "replay", List.of());
    }
}
