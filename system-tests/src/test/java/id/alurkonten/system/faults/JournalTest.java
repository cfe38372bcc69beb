package id.alurkonten.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.alurkonten.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final UUID CONTENT = UUID.randomUUID();

    @TempDir
    private Path folder;

    private static Journal.Call call() {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("reason", "k-1");
        return new Journal.Call("cancelContent", Service.PLANNING, "k-1", "humas1", null, CONTENT, "k-1", body);
    }

    @Test
    void an_answer_has_the_number_of_its_call() {
        // given
        try (Journal journal = Journal.create(folder.resolve("journal.jsonl"))) {
            journal.noAnswer(journal.call(call()), "connection lost");

            // when
            journal.answer(journal.call(call()), 200, JsonNodeFactory.instance.objectNode());

            // then
            assertThat(Journal.read(folder.resolve("journal.jsonl")))
                    .extracting(
                            line -> line.path("kind").asText() + line.path("n").asInt())
                    .containsExactly("CALL1", "NO_ANSWER1", "CALL2", "ANSWER2");
        }
    }

    @Test
    void a_call_says_what_was_asked_and_leaves_out_what_it_has_not() {
        // given
        try (Journal journal = Journal.create(folder.resolve("journal.jsonl"))) {
            // when
            journal.call(call());

            // then
            JsonNode line = Journal.read(folder.resolve("journal.jsonl")).get(0);
            assertThat(line.path("op").asText()).isEqualTo("cancelContent");
            assertThat(line.path("content").asText()).isEqualTo(CONTENT.toString());
            assertThat(line.at("/body/reason").asText())
                    .isEqualTo(line.path("marker").asText());
            assertThat(line.has("plan")).isFalse();
        }
    }

    @Test
    void a_torn_last_line_is_not_read() throws Exception {
        // given
        Path file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.create(file)) {
            journal.goal(CONTENT, CONTENT, Goal.PUBLISHED);
        }
        Files.writeString(file, "{\"kind\":\"GO", StandardOpenOption.APPEND);

        // when
        List<JsonNode> lines = Journal.read(file);

        // then
        assertThat(lines).extracting(line -> line.path("goal").asText()).containsExactly("PUBLISHED");
    }
}
