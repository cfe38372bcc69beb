package id.alurkonten.kit.sample;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;

/** Somebody who listens to the changes, and remembers every line. */
final class Listening implements Flow.Subscriber<String>, AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile Subscription subscription;
    private volatile boolean ended;

    static Listening from(HttpClient http, String token, String lastEventId) {
        Listening listening = new Listening();
        CompletableFuture<HttpResponse<Void>> unused = listening.begin(http, token, lastEventId);
        return listening;
    }

    CompletableFuture<HttpResponse<Void>> begin(HttpClient http, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/changes"))
                .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
    }

    boolean isReady() {
        return lines.contains("event:ready");
    }

    boolean isReset() {
        return lines.contains("event:reset");
    }

    boolean hasHeardOf(String subject) {
        return lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(subject));
    }

    boolean hasEnded() {
        return ended;
    }

    /** Where it is, to come back with; empty before it has heard of any place. */
    String position() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((older, newer) -> newer)
                .map(line -> line.substring("id:".length()).strip())
                .orElse("");
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
