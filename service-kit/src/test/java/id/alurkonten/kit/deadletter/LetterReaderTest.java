package id.alurkonten.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker that is away, or there and silent, is told of within the time that is set, and holds up nobody. */
@Timeout(30)
class LetterReaderTest {

    private static final DeadLetterConfig CONFIG =
            new Config(Duration.ofSeconds(1), 2, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private record Config(Duration timeout, int readers, int replayAtMost, Duration replayWithin, Duration lookEvery)
            implements DeadLetterConfig {}

    private static void assertUnavailableSoon(String brokers) {
        long began = System.nanoTime();
        LetterReader.Factory readers = new LetterReader.Factory(brokers, CONFIG);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> {
                    try (LetterReader reader = readers.open()) {
                        reader.ranges(List.of("some.topic"));
                    }
                })
                .matches(problem -> problem.type() == ProblemType.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = freed.getLocalPort();
        }

        assertUnavailableSoon("localhost:" + port);
    }

    @Test
    void somebodyListensAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertUnavailableSoon("localhost:" + silent.getLocalPort());
        }
    }

    @Test
    void noSuchHost() {
        assertUnavailableSoon("no-such-host.invalid:9092");
    }

    @Test
    void noMoreReadAtOnceThanMay() {
        // given
        LetterReader.Factory readers = new LetterReader.Factory("localhost:1", CONFIG);
        List<LetterReader> open = new ArrayList<>(List.of(readers.open(), readers.open()));

        // when
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(readers::open)
                .matches(problem -> problem.type() == ProblemType.UNAVAILABLE);
        open.forEach(LetterReader::close);

        // then
        LetterReader another = readers.open();
        another.close();
    }

    @Test
    void whoeverComesWhileAllReadWaitsForTheFirstToEnd() {
        // given
        LetterReader.Factory readers = new LetterReader.Factory("localhost:1", CONFIG);
        LetterReader first = readers.open();
        LetterReader second = readers.open();

        // when
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(first::close, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        LetterReader third = readers.open();

        // then
        assertThat(end).succeedsWithin(CONFIG.timeout());
        third.close();
        second.close();
    }
}
