package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PLANNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.local.demo.StubService.Asked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client, against a service that answers as it is told. */
class PersonTest {
    private static final UUID PLAN = UUID.fromString("01a2061a-6fe1-7a01-9097-62d911a32d45");

    private final StubService service = new StubService();
    private final Person humas = service.agency().as("humas1");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void signsInOnceAndBearsTheToken() {
        // given
        humas.researches();

        // when
        humas.plans();

        // then
        assertThat(service.tokensGiven()).isOne();
        assertThat(service.asked())
                .extracting(asked -> asked.header("Authorization"))
                .containsOnly("Bearer token-of-humas1");
    }

    @Test
    void everyPostHasAKeyOfItsOwn() {
        // given
        humas.submitPlan(PLAN);

        // when
        humas.submitPlan(PLAN);

        // then
        assertThat(service.asked())
                .extracting(asked -> asked.header("Idempotency-key"))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).hasSize(36));
    }

    @Test
    void aGivenKeyIsUsed() {
        // given
        Person twin = humas.withKey("kunci-1");

        // when
        twin.openResearch("Isu November");

        // then
        Asked asked = service.asked().get(0);
        assertThat(asked.header("Idempotency-key")).isEqualTo("kunci-1");
        assertThat(asked.path()).isEqualTo("/api/v1/researches");
        assertThat(asked.body()).isEqualTo("{\"topic\":\"Isu November\"}");
    }

    @Test
    void whatIsSentAgainAfterALostAnswerHasTheSameKey() {
        // given
        service.hangsUp();

        // when
        humas.submitPlan(PLAN);

        // then
        assertThat(service.asked())
                .hasSizeGreaterThan(1)
                .extracting(asked -> asked.header("Idempotency-key"))
                .containsOnly(service.asked().get(0).header("Idempotency-key"));
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        // given
        service.answers(200, Map.of("ETag", "\"7\""), "{}");

        // when
        humas.removeItem(PLAN, PLAN);

        // then
        assertThat(service.asked()).extracting(Asked::method).containsExactly("GET", "DELETE");
        assertThat(service.asked().get(1).header("If-match")).isEqualTo("\"7\"");
    }

    @Test
    void aRefusalSaysWhatTheServiceSaid() {
        // given
        service.answers(403, "{\"type\":\"urn:alurkonten:problem:four-eyes\",\"detail\":\"Anda ikut membuatnya.\"}");

        // when
        Refused refused = catchThrowableOfType(Refused.class, () -> humas.approve(PLAN, "0".repeat(64)));

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("four-eyes");
        assertThat(refused.detail()).isEqualTo("Anda ikut membuatnya.");
    }

    @Test
    void aFileIsSentAsItIs() {
        // given
        byte[] file = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0, (byte) 0xff};
        service.answers(201, "{\"sha256\":\"abc\"}");

        // when
        String sha256 = humas.uploadMedia(PLANNING, "layar.png", file);

        // then
        assertThat(sha256).isEqualTo("abc");
        assertThat(service.asked().get(0).body())
                .contains("name=\"file\"; filename=\"layar.png\"")
                .contains("\r\n\r\n" + new String(file, StandardCharsets.ISO_8859_1) + "\r\n--");
    }

    @Test
    void filtersAreEncoded() {
        // when
        humas.contents("q=NIB & LKPM", "status=PLANNED");

        // then
        assertThat(service.asked().get(0).path()).isEqualTo("/api/v1/contents?q=NIB+%26+LKPM&status=PLANNED");
    }

    @Test
    void fieldsThatAreNotThereAreNotSent() {
        // when
        humas.addVersion(
                PLAN, new Forms.Design(List.of(), List.of(Forms.Variant.of("THREADS", "Tanya jawab", "#Perizinan"))));

        // then
        assertThat(service.asked().get(0).body())
                .isEqualTo("{\"media\":[],\"variants\":[{\"channel\":\"THREADS\",\"caption\":\"Tanya jawab\","
                        + "\"hashtags\":[\"#Perizinan\"]}]}");
    }
}
