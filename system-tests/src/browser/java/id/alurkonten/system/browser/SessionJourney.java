package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A session that ends while somebody writes: they sign in again, and nothing that they had typed is lost. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionJourney {
    private static final String COMMENT = "Menunggu angka dari bidang lain, sampai besok siang.";
    private static final String NOTE = "Logo di sini terlalu kecil.";

    private final Installation installation;
    private final Desks desks;
    private Walk walk;

    SessionJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @BeforeAll
    void somethingIsToBeDecided() {
        walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
    }

    @Test
    void what_was_typed_is_there_after_signing_in_again() {
        // given
        try (Officer koordinator = desks.officer("koordinator")) {
            Page page = koordinator.page();
            koordinator.open("/persetujuan/" + walk.content());
            page.fill("#komentar textarea", COMMENT);
            page.fill("[name='notes[0].text']", NOTE);

            // when
            koordinator.context().clearCookies();
            page.click("#komentar .actions button");
            koordinator.fillIn("koordinator");

            // then
            assertThat(page.url()).contains("/persetujuan/" + walk.content());
            Officer.await(page, "text => document.querySelector('#komentar textarea').value === text", COMMENT);
            assertThat(page.inputValue("[name='notes[0].text']")).isEqualTo(NOTE);
            page.click("#komentar .actions button");
            page.waitForURL(url -> url.contains("kabar=COMMENTED"));
            assertThat(page.innerText("#komentar")).contains(COMMENT);
            assertThat(page.inputValue("#komentar textarea")).isEmpty();
        }
    }

    @Test
    void nobody_else_finds_what_somebody_had_typed() {
        // given
        try (Officer koordinator = desks.officer("koordinator")) {
            Page page = koordinator.page();
            koordinator.open("/persetujuan/" + walk.content());
            page.fill("#komentar textarea", COMMENT);

            // when
            koordinator.context().clearCookies();
            koordinator.open("/persetujuan/" + walk.content());
            koordinator.fillIn("sekretaris");

            // then
            koordinator.open("/persetujuan/" + walk.content());
            assertThat(page.inputValue("#komentar textarea")).isEmpty();
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
