package id.alurkonten.kit.health;

import id.alurkonten.kit.deadletter.WaitingLetters;
import id.alurkonten.kit.inbox.Patience;
import id.alurkonten.kit.outbox.OutboxBacklog;
import id.alurkonten.kit.outbox.OutboxRelay;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * How events come and go, at {@code /q/health/well}. It is always up: whatever waits here keeps no request from being
 * served, but somebody may have to look. What is not known just now is left out.
 */
@Wellness
@ApplicationScoped
class EventHealth implements HealthCheck {

    private final WaitingLetters letters;
    private final OutboxRelay relay;
    private final OutboxBacklog outbox;
    private final Patience patience;

    EventHealth(WaitingLetters letters, OutboxRelay relay, OutboxBacklog outbox, Patience patience) {
        this.letters = letters;
        this.relay = relay;
        this.outbox = outbox;
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("events")
                .up()
                .withData("relayActive", relay.isActive())
                .withData("attemptsWaiting", patience.waiting());
        outbox.state().ifPresent(state -> response.withData("unsent", state.unsent())
                .withData("oldestUnsentSeconds", state.age().toSeconds()));
        letters.count().ifPresent(count -> response.withData("deadLettersWaiting", count));
        letters.oldest().ifPresent(instant("oldestDeadLetter", response));
        letters.asOf().ifPresent(instant("deadLettersAsOf", response));
        return response.build();
    }

    private static Consumer<Instant> instant(String name, HealthCheckResponseBuilder response) {
        return instant -> response.withData(name, instant.toString());
    }
}
