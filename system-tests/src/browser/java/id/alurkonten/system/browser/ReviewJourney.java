package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Step 6 as Koordinator and Sekretaris do it: looking, drawing on the picture, deciding. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewJourney {
    private final Installation installation;
    private final Desks desks;

    ReviewJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void a_revision_is_asked_for_by_drawing_on_the_picture() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");

        // when
        try (Officer koordinator = desks.officer("koordinator")) {
            koordinator.open("/persetujuan/" + walk.content());
            draw(koordinator.page(), 0.25, 0.10, 0.75, 0.40);
            koordinator.page().fill("[name='notes[0].text']", "Logo di sini terlalu kecil.");
            koordinator.page().click("#perbaikan button.bad-button");
            koordinator.page().waitForURL(url -> url.contains("kabar="));
            koordinator.hadNoTrouble();
        }

        // then
        JsonNode note = installation
                .koordinator()
                .approval(walk.content())
                .json()
                .path("stages")
                .path(0)
                .path("notes")
                .path(0);
        assertThat(note.path("text").asText()).isEqualTo("Logo di sini terlalu kecil.");
        assertThat(note.path("area").path("x").asDouble()).isEqualTo(0.25, Offset.offset(0.02));
        assertThat(note.path("area").path("y").asDouble()).isEqualTo(0.10, Offset.offset(0.02));
        assertThat(note.path("area").path("width").asDouble()).isEqualTo(0.50, Offset.offset(0.03));
    }

    @Test
    void the_sekretaris_decides_in_three_taps_on_a_phone() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "FACEBOOK").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
        walk.approvedBy(installation.koordinator());
        installation.sekretaris().awaitStage(walk.content(), 1, "SEKRETARIS");

        // when
        try (Officer sekretaris = desks.officer("sekretaris", Chromium.PHONE)) {
            sekretaris.open("/");
            sekretaris.page().tap("a[href='/persetujuan/" + walk.content() + "']");
            sekretaris.page().waitForSelector("#putuskan");
            if (sekretaris.page().isVisible("#putuskan input[type=checkbox]")) {
                sekretaris.page().tap("#putuskan input[type=checkbox]");
            }
            sekretaris.page().tap("#putuskan button");
            sekretaris.page().waitForURL(url -> url.contains("kabar=APPROVED"));
        }

        // then
        assertThat(installation.sekretaris().awaitApproval(walk.content(), "APPROVED").text("status"))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_double_click_approves_once_and_going_back_does_no_harm() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");

        // when
        try (Officer koordinator = desks.officer("koordinator")) {
            koordinator.open("/persetujuan/" + walk.content());
            attest(koordinator.page());
            koordinator.page().dblclick("#putuskan button");
            koordinator.page().waitForURL(url -> url.contains("kabar=APPROVED"));
            koordinator.page().goBack();
            koordinator.page().waitForLoadState();
            if (koordinator.page().isVisible("#putuskan button")) {
                attest(koordinator.page());
                koordinator.page().click("#putuskan button");
                koordinator.page().waitForLoadState();
            }

            // then
            koordinator.hadNoTrouble();
        }
        JsonNode stages = installation.koordinator().approval(walk.content()).json().path("stages");
        assertThat(stages.path(0).path("status").asText()).isEqualTo("APPROVED");
        assertThat(stages.path(1).path("status").asText()).isEqualTo("PENDING");
    }

    @Test
    void works_without_javascript() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");

        // when
        try (Officer koordinator = desks.withoutJavaScript("koordinator")) {
            koordinator.open("/persetujuan/" + walk.content());
            koordinator.page().fill("[name='notes[0].text']", "Ganti gambar latarnya, terlalu gelap.");
            koordinator.page().click("#perbaikan summary");
            koordinator.page().locator("[name='notes[0].media']").selectOption(new SelectOption().setIndex(1));
            koordinator.page().fill("[name='notes[0].area.x']", "10");
            koordinator.page().fill("[name='notes[0].area.y']", "10");
            koordinator.page().fill("[name='notes[0].area.width']", "50");
            koordinator.page().fill("[name='notes[0].area.height']", "25");
            koordinator.page().click("#perbaikan button.bad-button");
            koordinator.page().waitForURL(url -> url.contains("kabar="));
        }

        // then
        assertThat(installation.koordinator().awaitApproval(walk.content(), "REVISION_REQUESTED").text("status"))
                .isEqualTo("REVISION_REQUESTED");
    }

    @Test
    void a_design_that_changed_meanwhile_is_shown_before_anybody_decides_on_it() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");
        try (Officer koordinator = desks.officer("koordinator")) {
            koordinator.open("/persetujuan/" + walk.content());
            walk.sentBackBy(installation.koordinator()).started().handedOver();
            installation.koordinator().awaitStage(walk.content(), 2, "KOORDINATOR");

            // when
            attest(koordinator.page());
            koordinator.page().click("#putuskan button");
            koordinator.page().waitForSelector("main [role=alert]");

            // then
            assertThat(koordinator.text()).contains("Desain sudah berubah sejak Anda membukanya");
        }
        assertThat(installation.koordinator().approval(walk.content()).text("status")).isEqualTo("PENDING");
    }

    /** Where the policy asks for the checklist. */
    private static void attest(Page page) {
        page.waitForSelector("#putuskan");
        if (page.isVisible("#putuskan input[type=checkbox]")) {
            page.check("#putuskan input[type=checkbox]");
        }
    }

    private static void draw(Page page, double left, double top, double right, double bottom) {
        Locator canvas = page.locator(".canvas").first();
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + left * box.width, box.y + top * box.height);
        page.mouse().down();
        page.mouse().move(box.x + right * box.width, box.y + bottom * box.height);
        page.mouse().up();
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
