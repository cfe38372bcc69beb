package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page that is open learns what others do, and the browser tells who asked for it. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveJourney {
    /** The browser's own notices, each remembered as well. */
    private static final String REMEMBER_NOTICES =
            """
            window.noticed = [];
            window.Notification = class extends Notification {
              constructor(title, options) { super(title, options); window.noticed.push({ body: options.body, about: options.tag }); }
            };""";

    /** Tabs of one browser tell each other, and so they tell this one. */
    private static final String HEAR_WHETHER_THE_LINE_IS_OPEN =
            """
            new BroadcastChannel('alur-konten-perubahan').addEventListener('message', (event) => {
              if (event.data.live) window.listening = true;
            });""";

    private final Installation installation;
    private final Desks desks;

    LiveJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void a_page_that_is_open_shows_what_somebody_else_has_done() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
        installation.planner().awaitContent(walk.content(), "UNDER_REVIEW");
        try (Officer humas = desks.officer("humas1")) {
            Page page = openWhereNoTimePasses(humas, "/konten/" + walk.content());
            page.evaluate("() => { window.openedOnce = true; }");
            assertThat(page.innerText("#s-steps + .steps")).doesNotContain("tidak diperlukan");

            // when
            walk.approved();

            // then
            Officer.await(page, "() => document.querySelector('.steps').innerText.includes('tidak diperlukan')", null);
            assertThat(page.evaluate("() => window.openedOnce")).isEqualTo(true);
            humas.hadNoTrouble();
        }
    }

    @Test
    void the_browser_tells_who_asked_for_it_what_has_come_to_them() {
        // given
        try (Officer koordinator = desks.officer("koordinator")) {
            koordinator.context().grantPermissions(List.of("notifications"));
            koordinator.context().addInitScript(REMEMBER_NOTICES);
            Page page = openWhereNoTimePasses(koordinator, "/");
            page.click("[data-notify]");
            Officer.await(page, "() => document.querySelector('[data-notify]').ariaPressed === 'true'", null);

            // when
            Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();

            // then
            String address = "/persetujuan/" + walk.content();
            Officer.await(page, "address => window.noticed.some(notice => notice.about === address)", address);
            assertThat(page.innerText("a[href='" + address + "']")).contains("Putuskan", "Layanan aduan daring");
            assertThat(page.innerText("#ucapan")).contains("Putuskan: Layanan aduan daring");
            page.click("[data-notify]");
            Officer.await(page, "() => document.querySelector('[data-notify]').ariaPressed === 'false'", null);
            koordinator.hadNoTrouble();
        }
    }

    @Test
    void a_moment_of_a_video_is_marked_where_it_was_stopped() {
        // given
        UUID content = videoInProduction();
        try (Officer koordinator = desks.officer("koordinator")) {
            Page page = koordinator.page();
            handOver(content, Film.recordedBy(page));
            koordinator.openUntil("/persetujuan/" + content, "[data-moment] button");

            // when
            page.evaluate("() => { const video = document.querySelector('[data-moment] video'); video.muted = true; video.play(); }");
            Officer.await(page, "() => document.querySelector('[data-moment] video').currentTime > 0.3", null);
            page.click("[data-moment] button");
            page.fill("[name='notes[0].text']", "Suara hilang mulai di sini.");
            page.click("#perbaikan button.bad-button");
            page.waitForURL(url -> url.contains("kabar=REVISION_REQUESTED"));
            koordinator.hadNoTrouble();
        }

        // then
        JsonNode note = installation.koordinator().approval(content).json("stages/0/notes/0");
        assertThat(note.path("text").asText()).isEqualTo("Suara hilang mulai di sini.");
        assertThat(note.path("atMs").asInt()).isBetween(300, 3000);
    }

    private UUID videoInProduction() {
        Walk walk = Walk.ofNextWeek(installation, "FACEBOOK").drafted();
        installation
                .planner()
                .updateItem(
                        walk.plan(),
                        walk.content(),
                        Forms.Item.of("Persegi yang bergerak", "VIDEO", walk.item().scheduledAt(), "FACEBOOK"));
        Person planner = installation.planner();
        planner.finalizePlan(walk.plan());
        planner.submitPlan(walk.plan());
        return walk.assigned().started().content();
    }

    private void handOver(UUID content, byte[] film) {
        Person maker = installation.producer();
        String file = maker.uploadMedia(Service.PRODUCTION, "film.webm", film);
        Answer version = maker.addVersion(
                content,
                new Forms.Design(
                        List.of(Forms.Medium.main(file, "Persegi hijau yang bergerak")),
                        List.of(Forms.Variant.of("FACEBOOK", "Sampaikan aduan dari rumah", "#LayananPublik"))));
        maker.ready(content, version.number("version"));
    }

    /** Looking again now and then never comes due there: what is new was told. */
    private static Page openWhereNoTimePasses(Officer officer, String address) {
        Page page = officer.page();
        officer.context().addInitScript(HEAR_WHETHER_THE_LINE_IS_OPEN);
        page.clock().setFixedTime(System.currentTimeMillis());
        officer.open(address);
        Officer.await(page, "() => window.listening === true", null);
        return page;
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
