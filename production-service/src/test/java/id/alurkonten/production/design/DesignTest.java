package id.alurkonten.production.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.sop.CanonicalJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignTest {

    @Test
    void itsHashIsThatOfThePublishedExample() throws Exception {
        // given
        JsonNode example = Contracts.example("id.alurkonten.DesignReady.v1");
        Design design = new ObjectMapper().treeToValue(example.get("design"), Design.class);

        // when
        String hash = design.contentHash();

        // then
        assertThat(hash).isEqualTo(example.get("contentHash").asText());
    }

    @Test
    void anyoneCanComputeTheHashFromTheJsonAlone() throws Exception {
        // given
        Design design = new Design(
                List.of(new DesignMedia("a".repeat(64), "Sampul \"emas\"\nbaris dua", DesignMedia.Role.MAIN)),
                List.of(
                        new Variant(Channel.YOUTUBE, "Teks 🇮🇩", "Judul", List.of("#a", "#b")),
                        new Variant(Channel.X, "", null, List.of())));
        JsonNode json = new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(design));

        // when
        String hash = design.contentHash();

        // then
        assertThat(hash).isEqualTo(CanonicalJson.sha256(json));
        assertThat(json.get("variants").get(1).has("title"))
                .as("an absent title is left out")
                .isFalse();
        assertThat(json.fieldNames()).toIterable().containsExactly("media", "variants");
    }

    @Test
    void everyWordCounts() {
        // given
        Variant variant = new Variant(Channel.X, "Teks", null, List.of("#a"));
        Design design = new Design(List.of(), List.of(variant));

        // when
        List<Design> others = List.of(
                new Design(List.of(), List.of(new Variant(Channel.X, "Teks ", null, List.of("#a")))),
                new Design(List.of(), List.of(new Variant(Channel.X, "Teks", "", List.of("#a")))),
                new Design(List.of(), List.of(new Variant(Channel.X, "Teks", null, List.of()))),
                new Design(List.of(new DesignMedia("a".repeat(64), "Alt", DesignMedia.Role.MAIN)), List.of(variant)));

        // then
        assertThat(others).extracting(Design::contentHash).doesNotContain(design.contentHash());
    }

    @Test
    void itSaysWhichChannelsHaveNoVariantYet() {
        // given
        Design design = new Design(List.of(), List.of(new Variant(Channel.X, "Teks", null, List.of())));

        // when
        Set<Channel> missing = design.missing(Set.of(Channel.X, Channel.FACEBOOK));

        // then
        assertThat(missing).containsExactly(Channel.FACEBOOK);
    }

    @Test
    void aThreadIsWrittenInOneCaptionAndPostedAsMany() {
        // given
        Variant variant = new Variant(Channel.X, "Satu\n---\nDua --- masih dua", null, List.of("#PP28"));

        // when
        List<String> posts = variant.posts(ContentFormat.THREAD);

        // then
        assertThat(posts).containsExactly("Satu", "Dua --- masih dua\n\n#PP28");
        assertThat(variant.posts(ContentFormat.TEXT)).hasSize(1);
    }
}
