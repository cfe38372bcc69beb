package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page as each role sees it, at 360 and 1,440 pixels, light and dark: usable by all, and kept as a picture. */
@Journey
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesJourney {
    private static final int FOUND = 200;

    private final Installation installation;
    private final Desks desks;
    private final Map<String, Officer> officers = new HashMap<>();
    private Showcase showcase;

    PagesJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @BeforeAll
    void thereIsSomethingToSee() {
        showcase = Showcase.of(installation);
    }

    @TestFactory
    Stream<DynamicTest> on_a_phone() {
        return each(Places.of(showcase), Chromium.PHONE, ColorScheme.LIGHT);
    }

    @TestFactory
    Stream<DynamicTest> at_a_desktop() {
        return each(Places.of(showcase), Chromium.DESKTOP, ColorScheme.LIGHT);
    }

    @TestFactory
    Stream<DynamicTest> in_the_dark() {
        return each(Places.main(showcase), Chromium.DESKTOP, ColorScheme.DARK);
    }

    private Stream<DynamicTest> each(List<Places.Place> places, int width, ColorScheme scheme) {
        String suffix = "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "");
        return places.stream().map(place -> {
            String name = place.name() + "-" + place.userName() + suffix;
            return DynamicTest.dynamicTest(name, () -> isAccessibleAndFits(place, name, width, scheme));
        });
    }

    private void isAccessibleAndFits(Places.Place place, String name, int width, ColorScheme scheme) {
        // given: who is signed in stays so from page to page
        Officer officer = officers.computeIfAbsent(
                place.userName() + width + scheme, who -> desks.officer(place.userName(), width, scheme));

        // when
        int status = officer.open(place.address()).status();

        // then
        assertThat(status).as(place.address()).isEqualTo(place.status());
        Inspection.of(officer.page(), name);
        officer.hadNoTrouble();
    }

    @Test
    void every_entry_of_the_menu_leads_to_a_page_that_was_looked_at() {
        // given
        List<String> looked = Places.of(showcase).stream()
                .filter(place -> place.status() == FOUND)
                .map(place -> place.userName() + " " + place.address())
                .toList();

        // when
        List<String> offered = Stream.of("humas1", "koordinator", "sekretaris", "admin", "auditor")
                .flatMap(userName -> menu(userName).stream().map(address -> userName + " " + address))
                .toList();

        // then
        assertThat(looked).containsAll(offered);
    }

    private List<String> menu(String userName) {
        try (Officer officer = desks.officer(userName)) {
            return officer.page().locator(".nav a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
