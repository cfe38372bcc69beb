package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The subscribers of docs/events.md, as they stand there: each hears of every post once, also when it begins anew. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriberJourney {

    private static final Path SUBSCRIBERS =
            Path.of("..", "docs", "subscribers").toAbsolutePath().normalize();

    private final Installation installation;
    private final Walk walk;

    @TempDir
    Path folder;

    SubscriberJourney(Installation installation) {
        this.installation = installation;
        this.walk = Walk.of(installation, "INSTAGRAM", "FACEBOOK");
    }

    @BeforeAll
    void aContentIsPublishedOnTwoChannels() {
        walk.produced().approved().archived().uploaded();
        walk.awaitStatus("PUBLISHED");
    }

    @Test
    void in_java() throws IOException, InterruptedException {
        Path file = folder.resolve("posts-java.jsonl");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SUBSCRIBERS.resolve("java/Subscriber.java").toString(),
                installation.stack().kafka().bootstrapServers(),
                file.toString(),
                walk.content().toString());

        assertHearsOnce(command, file);
    }

    @Test
    void in_node() throws IOException, InterruptedException {
        Path node = SUBSCRIBERS.resolve("node");
        assumeTrue(
                Files.isDirectory(node.resolve("node_modules")),
                "npm ci in docs/subscribers/node lets this test run; .ci/run does it");
        Path file = folder.resolve("posts-node.jsonl");
        List<String> command = List.of(
                "node",
                node.resolve("subscriber.mjs").toString(),
                "--brokers",
                installation.stack().kafka().bootstrapServers(),
                "--file",
                file.toString(),
                "--group",
                "posts-node-" + walk.content(),
                "--until",
                walk.content().toString());

        assertHearsOnce(command, file);
    }

    private void assertHearsOnce(List<String> command, Path file) throws IOException, InterruptedException {
        // when
        run(command);

        // then
        List<JsonNode> posts = postsOf(file);
        assertThat(posts)
                .extracting(post -> post.path("channel").asText())
                .containsExactlyInAnyOrder("INSTAGRAM", "FACEBOOK");
        assertThat(posts)
                .extracting(post -> post.path("url").asText())
                .containsExactlyInAnyOrder(walk.urlOn("INSTAGRAM"), walk.urlOn("FACEBOOK"));
        assertThat(Files.readAllLines(file).stream().distinct().count())
                .isEqualTo(Files.readAllLines(file).size());
    }

    private List<JsonNode> postsOf(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> posts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.toList()) {
                JsonNode post = json.readTree(line);
                if (post.path("contentId").asText().equals(walk.content().toString())) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as(() -> read(said))
                    .isTrue();
            assertThat(process.exitValue()).as(() -> read(said)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
