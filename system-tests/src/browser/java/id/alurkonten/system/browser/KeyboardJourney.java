package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All works by keyboard alone, and the focus is always to be seen. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardJourney {
    private final Installation installation;
    private final Desks desks;

    KeyboardJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void signs_in_skips_the_menu_and_closes_it_again() {
        // given
        try (BrowserContext browser = desks.nobody()) {
            Page page = browser.newPage();
            Keys keys = new Keys(page);

            // when
            page.navigate(desks.address());
            page.focus("#username");
            keys.type("koordinator").press("Tab");
            while (!keys.isAt("#password")) {
                keys.press("Tab");
            }
            keys.type("koordinator").press("Enter");
            page.waitForSelector("h1:has-text('Perlu tindakan saya')");
            keys.to(".skip").press("Enter");

            // then
            assertThat(keys.isAt("#isi")).isTrue();
            page.navigate(desks.address());
            keys.to(".me summary").press("Enter");
            assertThat(page.isVisible(".me-menu")).isTrue();
            keys.to(".me-menu a").press("Escape");
            assertThat(page.isVisible(".me-menu")).isFalse();
            assertThat(keys.isAt(".me summary")).isTrue();
        }
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESKTOP})
    void sends_a_design_back_with_a_place_on_the_picture(int width) {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(walk.content(), 1, "KOORDINATOR");

        // when
        try (Officer koordinator = desks.officer("koordinator", width)) {
            Keys keys = new Keys(koordinator.page());
            koordinator.open("/");
            keys.to("a[href='/persetujuan/" + walk.content() + "']").press("Enter");
            koordinator.page().waitForURL(url -> url.contains("/persetujuan/"));
            keys.to("[name='notes[0].text']").type("Logo di sini terlalu kecil.");
            keys.to("#perbaikan summary").press("Enter");
            keys.to("[name='notes[0].media']").press("ArrowDown");
            keys.to("[name='notes[0].area.x']").type("10");
            keys.to("[name='notes[0].area.y']").type("20");
            keys.to("[name='notes[0].area.width']").type("30");
            keys.to("[name='notes[0].area.height']").type("40");
            keys.to("#perbaikan button.bad-button").press("Enter");
            koordinator.page().waitForURL(url -> url.contains("kabar=REVISION_REQUESTED"));
            koordinator.hadNoTrouble();
        }

        // then
        JsonNode area = installation.koordinator().approval(walk.content()).json("stages/0/notes/0/area");
        assertThat(area.path("x").asDouble()).isEqualTo(0.1);
        assertThat(area.path("height").asDouble()).isEqualTo(0.4);
    }

    @TestFactory
    Stream<DynamicTest> sees_where_the_focus_is_on_every_page() {
        Showcase agency = Showcase.of(installation);
        List<Integer> widths = List.of(Chromium.PHONE, Chromium.DESKTOP);
        return Places.withForms(agency).stream()
                .flatMap(place -> widths.stream()
                        .map(width -> DynamicTest.dynamicTest(
                                place.name() + " at " + width, () -> seesWhereTheFocusIs(place, width))));
    }

    private void seesWhereTheFocusIs(Places.Place place, int width) {
        // given
        try (Officer officer = desks.officer(place.userName(), width)) {
            officer.open(place.address());

            // when
            int stops = new Keys(officer.page()).through();

            // then
            assertThat(stops).isGreaterThan(5);
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
