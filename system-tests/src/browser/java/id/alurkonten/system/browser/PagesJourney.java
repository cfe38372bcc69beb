package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as each role sees it, at 360 and 1,440 pixels, light and dark: usable by all, and kept as a picture. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesJourney {
    private final Installation installation;
    private final Desks desks;
    private Walk waiting;
    private Walk revised;

    PagesJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @BeforeAll
    void thereIsSomethingToSee() {
        Walk.of(installation, "INSTAGRAM", "FACEBOOK").produced().approved().archived();
        waiting = Walk.ofNextWeek(installation, "INSTAGRAM", "FACEBOOK").produced();
        revised = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        installation.koordinator().awaitStage(revised.content(), 1, "KOORDINATOR");
        revised.sentBackBy(installation.koordinator()).started().handedOver();
        installation.koordinator().awaitStage(revised.content(), 2, "KOORDINATOR");
    }

    /** A page: its name in screenshots, who looks at it, where it is. */
    record Place(String name, String userName, String address) {}

    private List<Place> places() {
        return List.of(
                new Place("inbox-humas", "humas2", "/"),
                new Place("inbox-koordinator", "koordinator", "/"),
                new Place("inbox-sekretaris", "sekretaris", "/"),
                new Place("inbox-auditor", "auditor", "/"),
                new Place("contents", "humas1", "/konten"),
                new Place("contents-none", "humas1", "/konten?q=tidak-ada-yang-begini"),
                new Place("content", "humas1", "/konten/" + revised.content()),
                new Place("approval", "koordinator", "/persetujuan/" + waiting.content()),
                new Place("approval-revised", "koordinator", "/persetujuan/" + revised.content()),
                new Place("approval-not-mine", "humas2", "/persetujuan/" + waiting.content()),
                new Place("delegations", "sekretaris", "/delegasi"),
                new Place("not-found", "humas1", "/konten/00000000-0000-7000-8000-000000000000"));
    }

    Stream<Arguments> pages() {
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(place -> Stream.of(Chromium.PHONE, Chromium.DESKTOP).map(width -> Arguments.of(place, width)));
    }

    @ParameterizedTest(name = "place {0} at {1}")
    @MethodSource("pages")
    void is_accessible_and_fits(int number, int width) {
        // given
        Place place = places().get(number);

        // when
        try (Officer officer = desks.officer(place.userName(), width)) {
            officer.open(place.address());
            officer.page().waitForLoadState();

            // then
            Inspection.of(officer.page(), place.name() + "-" + width);
            officer.hadNoTrouble();
        }
    }

    @ParameterizedTest(name = "place {0} in the dark")
    @MethodSource("someOfThem")
    void is_accessible_in_the_dark(int number) {
        // given
        Place place = places().get(number);

        // when
        try (Officer officer = desks.officer(place.userName(), Chromium.DESKTOP, ColorScheme.DARK)) {
            officer.open(place.address());

            // then
            Inspection.of(officer.page(), place.name() + "-dark");
        }
    }

    static Stream<Integer> someOfThem() {
        return Stream.of(1, 4, 6, 8);
    }

    @AfterAll
    void close() {
        assertThat(places()).hasSize(12);
        desks.close();
    }
}
