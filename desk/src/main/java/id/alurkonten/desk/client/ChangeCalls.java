package id.alurkonten.desk.client;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;

/**
 * Listens to what a service says as it happens ({@code GET /api/v1/changes}). No thread waits for it: a page that is open
 * costs a connection to each service and nothing else.
 */
@ApplicationScoped
public class ChangeCalls {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /**
     * @param event {@code ready}, {@code change} or {@code reset}; empty for a sign that the line is still open
     * @param id to come back with; null if this event has none
     */
    public record Heard(Service service, String event, String id, String data) {}

    private final Config config;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    ChangeCalls(Config config) {
        this.config = config;
    }

    /**
     * All that it says, until it hangs up, fails, or nobody listens any more.
     *
     * @param bearer the access token of who listens
     * @param lastId what was heard last; empty for nothing yet
     */
    public Multi<Heard> listen(Service service, String bearer, String lastId) {
        return Multi.createFrom()
                .emitter(emitter -> open(service, bearer, lastId, emitter), BackPressureStrategy.BUFFER);
    }

    private void open(Service service, String bearer, String lastId, MultiEmitter<? super Heard> emitter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(config.getValue("quarkus.rest-client." + service.key() + ".url", String.class)
                                + "/api/v1/changes"))
                .timeout(ANSWERED_WITHIN)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + bearer);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        Lines lines = new Lines(service, emitter);
        CompletableFuture<HttpResponse<Void>> call = http.sendAsync(
                request.build(),
                answer -> answer.statusCode() == 200
                        ? BodySubscribers.fromLineSubscriber(lines)
                        : BodySubscribers.discarding());
        emitter.onTermination(() -> {
            lines.hangUp();
            call.cancel(true);
        });
        Uni.createFrom()
                .completionStage(call)
                .subscribe()
                .with(
                        answer -> {
                            if (answer.statusCode() == 200) {
                                emitter.complete();
                            } else {
                                emitter.fail(new ServiceAway(service + ": HTTP " + answer.statusCode()));
                            }
                        },
                        failure -> fail(emitter, failure));
    }

    /** That the call was given up is no news to who has hung up. */
    private static void fail(MultiEmitter<? super Heard> emitter, Throwable failure) {
        if (!emitter.isCancelled()) {
            emitter.fail(failure);
        }
    }

    /** The lines of server-sent events, put together to events. */
    private static final class Lines implements Flow.Subscriber<String> {
        private final Service service;
        private final MultiEmitter<? super Heard> emitter;
        private volatile Flow.Subscription line;
        private String event = "";
        private String id;
        private String data = "";

        Lines(Service service, MultiEmitter<? super Heard> emitter) {
            this.service = service;
            this.emitter = emitter;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            line = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            if (text.isEmpty()) {
                emitter.emit(new Heard(service, event, id, data));
                event = "";
                id = null;
                data = "";
            } else {
                int colon = text.indexOf(':');
                String value = colon < 0 ? "" : text.substring(colon + 1).strip();
                switch (colon < 0 ? text : text.substring(0, colon)) {
                    case "event" -> event = value;
                    case "id" -> id = value;
                    case "data" -> data = data.isEmpty() ? value : data + "\n" + value;
                    default -> {}
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            fail(emitter, failure);
        }

        @Override
        public void onComplete() {
            emitter.complete();
        }

        void hangUp() {
            Flow.Subscription open = line;
            if (open != null) {
                open.cancel();
            }
        }
    }
}
