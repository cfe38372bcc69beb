package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Somebody writes what would be a script into every field of every form, and sends it. Whatever becomes of it, refused or
 * kept, is shown as text: on the page that answers, then on every page there is.
 */
@Journey
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextJourney {
    /** Without a blank, so that no field takes it apart. */
    private static final String HOSTILE =
            "uji\"><img/src=x/onerror=alert(1)><script>alert(2)</script>{{7*7}}{name}'onload='alert(3)";

    private static final String FORMS = "main form[method=post]";

    private static final String FILL_AND_SEND =
            """
            ({number, text}) => {
              window.before = true;
              const form = document.querySelectorAll('main form[method=post]')[number];
              for (const field of form.elements) {
                if (field.type === 'hidden' || field.readOnly) continue;
                if (field.matches('textarea, input:not([type]), input[type=text], input[type=search]')) field.value = text;
                if (field.type === 'url') field.value = 'https://contoh.example/' + text;
                if (field.type === 'checkbox') field.checked = true;
              }
              form.noValidate = true;
              form.requestSubmit();
            }""";

    private static final String BECAME_A_PAGE =
            """
            text => {
              const read = document.body.innerText + [...document.querySelectorAll('input, textarea')].map(f => f.value).join(' ');
              const made = [...document.querySelectorAll('img[src="x"], script:not([src]), [onload], [onerror]')].map(e => e.outerHTML);
              return read.split('uji"').length === read.split(text).length ? made : [...made, 'not as it was written'];
            }""";

    private final Installation installation;
    private final Desks desks;

    HostileTextJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @TestFactory
    Stream<DynamicTest> is_text_wherever_it_is_written_and_wherever_it_is_read() {
        Showcase agency = Showcase.of(installation);
        Stream<DynamicTest> written = Places.withForms(agency).stream()
                .map(place -> DynamicTest.dynamicTest("written on " + place.name(), () -> write(place)));
        String sought = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        Stream<Places.Place> searches = Stream.of("/konten?q=", "/arsip?q=", "/konten?status=", "/kepatuhan?dari=")
                .map(address -> new Places.Place(address, "sekretaris", address + sought));
        Stream<DynamicTest> read = Stream.concat(searches, Places.of(agency).stream())
                .map(place -> DynamicTest.dynamicTest(
                        "read on %s by %s".formatted(place.name(), place.userName()), () -> read(place)));
        return Stream.concat(written, read);
    }

    private void write(Places.Place place) {
        // given
        try (Officer officer = desks.officer(place.userName())) {
            officer.open(place.address());
            Page page = officer.page();
            int forms = page.locator(FORMS).count();
            assertThat(forms).isPositive();
            for (int number = 0; number < forms; number++) {
                officer.open(place.address());
                if (page.locator(FORMS).count() <= number) {
                    break;
                }

                // when
                page.evaluate(FILL_AND_SEND, Map.of("number", number, "text", HOSTILE));
                Officer.await(page, "() => !window.before && document.readyState === 'complete'", null);

                // then
                assertThat((List<?>) page.evaluate(BECAME_A_PAGE, HOSTILE))
                        .as("form %d of %s".formatted(number, place.address()))
                        .isEmpty();
            }
            officer.hadNoTrouble();
        }
    }

    private void read(Places.Place place) {
        // given
        try (Officer officer = desks.officer(place.userName())) {

            // when
            officer.open(place.address());

            // then
            assertThat((List<?>) officer.page().evaluate(BECAME_A_PAGE, HOSTILE)).isEmpty();
            officer.hadNoTrouble();
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
