package id.alurkonten.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page listens to the desk, and the desk to each service for it. */
@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "humas3",
        roles = {"humas"})
class LivePageTest {
    private static final String CONTENT = "01a20633-2801-7e57-8df3-c321b18bfc1a";

    @TestHTTPResource("/perubahan")
    URI address;

    @Inject
    Relay relay;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void everyServiceIsThere() {
        ExampleServices.reset();
    }

    @AfterEach
    void nobodyListens() {
        relay.signedOut("humas3");
    }

    @Test
    void aChangeInAnyServiceReachesThePage() {
        // given
        CompletableFuture<HttpResponse<Void>> line = listen();
        awaitListeners(Service.values());

        // when
        ExampleServices.say(Service.PRODUCTION, CONTENT);

        // then
        await().untilAsserted(() -> assertThat(lines).containsSubsequence("event:perubahan", "data:" + CONTENT));
        assertThat(line).isNotDone();
    }

    @Test
    void aServiceThatStopsTakesNoOtherWithItAndIsHeardWhenItIsBack() {
        // given
        CompletableFuture<HttpResponse<Void>> line = listen();
        awaitListeners(Service.values());

        // when
        ExampleServices.stop(Service.PLANNING);
        ExampleServices.say(Service.APPROVAL, "meanwhile");
        await().untilAsserted(() -> assertThat(lines).contains("data:meanwhile"));
        ExampleServices.start(Service.PLANNING);
        awaitListeners(Service.PLANNING);
        ExampleServices.say(Service.PLANNING, "again");

        // then
        await().untilAsserted(() -> assertThat(lines).contains("data:again"));
        assertThat(line).isNotDone();
    }

    @Test
    void endsWhenThePersonSignsOutAndHangsUpOnTheServices() {
        // given
        CompletableFuture<HttpResponse<Void>> line = listen();
        awaitListeners(Service.values());

        // when
        relay.signedOut("humas3");

        // then
        await().untilAsserted(() -> assertThat(line).isCompleted());
        await().untilAsserted(() -> {
            ExampleServices.say(Service.PRODUCTION, "nobody");
            assertThat(ExampleServices.listeners(Service.PRODUCTION)).isZero();
        });
    }

    @Test
    void endsWithTheToken() {
        // when
        List<String> told = relay.tell("humas3", "token", Duration.ofMillis(50))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));

        // then
        assertThat(told).doesNotContain("end");
        assertThat(relay.hasRoomFor("humas3")).isTrue();
    }

    @Test
    void onePersonHasSoManyLinesAndNoMore() {
        // given
        List<CompletableFuture<HttpResponse<Void>>> open =
                IntStream.range(0, 8).mapToObj(tab -> listen()).toList();
        await().untilAsserted(
                        () -> assertThat(lines).filteredOn("event:siap"::equals).hasSize(open.size()));

        // when
        CompletableFuture<HttpResponse<Void>> oneMore = listen();

        // then
        await().untilAsserted(() -> assertThat(oneMore).isCompleted());
        assertThat(oneMore.join().statusCode()).isEqualTo(503);
    }

    private static void awaitListeners(Service... services) {
        await().untilAsserted(() -> assertThat(Stream.of(services))
                .allSatisfy(service ->
                        assertThat(ExampleServices.listeners(service)).isPositive()));
    }

    private CompletableFuture<HttpResponse<Void>> listen() {
        return HttpClient.newHttpClient()
                .sendAsync(request(), BodyHandlers.fromLineSubscriber(new LineCollector(lines)));
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .build();
    }
}
