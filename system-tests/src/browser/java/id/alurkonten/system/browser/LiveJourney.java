package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page that is open learns what others do. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveJourney {
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
