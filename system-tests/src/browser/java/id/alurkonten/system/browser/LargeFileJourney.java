package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.alurkonten.local.Service;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import id.alurkonten.system.platforms.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A large video on a network that comes and goes: what has arrived is not sent again. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFileJourney {
    private static final String PARTS = "/berkas/production/bagian";
    private static final int PART_BYTES = 4 * 1024 * 1024;
    private static final int FILM_BYTES = 3 * PART_BYTES + 123_456;

    @TempDir
    private static Path folder;

    private final Installation installation;
    private final Desks desks;

    LargeFileJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void goes_on_when_the_network_is_back_and_after_the_page_was_loaded_anew() throws IOException {
        // given
        Walk walk = Walk.ofNextWeek(installation, "FACEBOOK").submitted().assigned().started();
        byte[] film = Samples.mp4(1080, 1920, 59, FILM_BYTES);
        Path file = Files.write(folder.resolve("film.mp4"), film);
        try (Officer humas = desks.officer("humas2")) {
            Page page = humas.page();
            Network network = Network.of(page);
            humas.open("/produksi/" + walk.content());

            // when: it is lost after the first part, and again after the second, and then the page is loaded anew
            network.lostFrom(PART_BYTES);
            page.setInputFiles("#berkas", file);
            page.waitForSelector("[data-progress]:has-text('menunggu jaringan')");
            network.back();
            network.lostFrom(2 * PART_BYTES);
            Officer.await(page, "at => document.querySelector('[data-progress] progress').value >= at", 60); // percent
            page.waitForSelector("[data-progress]:has-text('menunggu jaringan')");
            Inspection.screenshot(page, "upload-waiting-1440");
            page.reload();
            network.back();
            page.setInputFiles("#berkas", file);
            page.waitForSelector("[data-rows] .media-row");

            // then
            String stored = page.inputValue("[data-rows] .media-row input[name$='.sha256']");
            assertThat(stored).isEqualTo(sha256(film));
            assertThat(installation.producer().get(Service.PRODUCTION, "media/" + stored).bytes()).isEqualTo(film);
            assertThat(network.arrived())
                    .as("each part was sent once")
                    .containsExactly(
                            "begun", "0", "" + PART_BYTES, "" + 2 * PART_BYTES, "" + 3 * PART_BYTES);
            humas.hadNoTrouble();
        }
    }

    @Test
    void goes_with_its_form_where_there_is_no_JavaScript() throws IOException {
        // given
        Walk walk = Walk.ofNextWeek(installation, "FACEBOOK").submitted().assigned().started();
        byte[] film = Samples.mp4(1080, 1920, 58, FILM_BYTES);
        Path file = Files.write(folder.resolve("tanpa-skrip.mp4"), film);

        // when
        try (Officer humas = desks.withoutJavaScript("humas2")) {
            Page page = humas.page();
            humas.open("/produksi/" + walk.content());
            page.setInputFiles("#berkas", file);
            page.click("button[value=unggah]");
            page.waitForSelector("[data-rows] .media-row");

            // then
            assertThat(page.inputValue("[data-rows] .media-row input[name$='.sha256']"))
                    .isEqualTo(sha256(film));
        }
    }

    /** What lies between the browser and the desk. */
    private static final class Network {
        private final AtomicBoolean lost = new AtomicBoolean();
        private final List<String> arrived = new CopyOnWriteArrayList<>();
        private volatile String lostAt = "never";

        static Network of(Page page) {
            Network network = new Network();
            page.route(url -> url.contains(PARTS), network::carry);
            return network;
        }

        private void carry(Route route) {
            String url = route.request().url();
            if (url.endsWith(lostAt)) {
                lost.set(true);
            }
            if (lost.get()) {
                route.abort("internetdisconnected");
                return;
            }
            if (route.request().method().equals("POST")) {
                arrived.add(url.contains("?panjang=") ? "begun" : url.substring(url.indexOf('=') + 1));
            }
            route.resume();
        }

        void lostFrom(int offset) {
            lostAt = "?dari=" + offset;
        }

        void back() {
            lostAt = "never";
            lost.set(false);
        }

        List<String> arrived() {
            return List.copyOf(arrived);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
