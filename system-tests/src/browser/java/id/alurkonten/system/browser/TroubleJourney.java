package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the desk does when something is wrong: a service away, a forged form, a session that is over. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleJourney {
    private final Installation installation;
    private final Desks desks;

    TroubleJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void a_service_that_is_stopped_takes_only_its_part_with_it() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
        LocalService publishing = installation.process(Service.PUBLISHING);
        try (Officer koordinator = desks.officer("koordinator")) {

            // when
            publishing.stop();
            koordinator.open("/konten/" + walk.content());
            String content = koordinator.text();
            koordinator.open("/");
            String inbox = koordinator.text();
            Inspection.screenshot(koordinator.page(), "inbox-publishing-away-1440");

            // then
            assertThat(content).contains("Layanan publikasi sedang tidak dapat dihubungi", "Lembar kendali");
            assertThat(inbox).contains("Layanan publikasi sedang tidak dapat dihubungi", "Putuskan");
            koordinator.hadNoTrouble();
        } finally {
            publishing.start();
        }
    }

    @Test
    void what_is_typed_while_the_service_is_away_is_there_when_it_is_back() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
        LocalService approval = installation.process(Service.APPROVAL);
        try (Officer koordinator = desks.officer("koordinator")) {
            koordinator.open("/persetujuan/" + walk.content());
            koordinator.page().fill("#komentar textarea", "Menunggu angka dari bidang lain.");

            // when
            approval.stop();
            koordinator.page().click("#komentar .actions button");
            koordinator.page().waitForSelector("blockquote");
            String shown = koordinator.page().innerText("blockquote");
            approval.start();
            // A service that has just started may be slow: whoever sends again and again has still said it once.
            await().pollInSameThread().atMost(Duration.ofMinutes(3)).until(() -> {
                koordinator.page().click("form.actions button");
                koordinator.page().waitForLoadState();
                return koordinator.page().url().contains("kabar=COMMENTED");
            });

            // then
            assertThat(shown).isEqualTo("Menunggu angka dari bidang lain.");
            assertThat(koordinator.text()).contains("Menunggu angka dari bidang lain.");
        }
        assertThat(installation.koordinator().approval(walk.content()).json().path("comments"))
                .hasSize(1);
    }

    @Test
    void a_form_of_another_site_is_refused() {
        // given
        try (Officer koordinator = desks.officer("koordinator")) {

            // when
            APIResponse answer = koordinator
                    .context()
                    .request()
                    .post(
                            desks.address() + "/bahasa",
                            RequestOptions.create().setForm(FormData.create().set("bahasa", "en")));

            // then
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void no_token_is_where_a_script_could_read_it() {
        // when
        try (Officer humas = desks.officer("humas1")) {
            List<Cookie> cookies = humas.context().cookies(desks.address());

            // then
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie.httpOnly)
                    .as(cookie.name)
                    .isTrue());
            assertThat(humas.page().evaluate("() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                            .toString())
                    .doesNotContain("eyJ");
        }
    }

    @Test
    void who_signs_out_is_out() {
        // given
        try (BrowserContext browser = desks.nobody()) {
            Officer humas = Officer.signIn(browser, desks.address(), "humas1");

            // when
            humas.open("/keluar");
            humas.page().waitForURL(url -> url.contains("/sampai-jumpa"));
            humas.open("/");

            // then
            assertThat(humas.page().url()).contains("/realms/alurkonten/");
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
