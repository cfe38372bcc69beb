package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.Walk;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole procedure at the desk: Humas, Koordinator and Sekretaris, each before their own browser. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NineStepsJourney {
    private static final String TITLE = "Layanan aduan daring, sembilan langkah";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Installation installation;
    private final Desks desks;

    NineStepsJourney(Installation installation) {
        this.installation = installation;
        this.desks = Desks.of(installation);
    }

    @Test
    void a_content_goes_from_an_issue_to_a_post_with_one_revision_drawn_on_its_picture() {
        try (Officer humas = desks.officer("humas1");
                Officer koordinator = desks.officer("koordinator");
                Officer sekretaris = desks.officer("sekretaris", Chromium.PHONE)) {
            // when
            researches(humas.page());
            UUID plan = plansAndSubmits(humas.page());
            UUID content = distributes(koordinator, plan);
            produces(humas, content, "Sampaikan aduan Anda dari rumah.");
            sendsBack(koordinator, content);
            revises(humas, content);
            approves(koordinator, content);
            approves(sekretaris, content);
            publishes(humas, content);

            // then
            installation.planner().awaitContent(content, "PUBLISHED");
            humas.open("/konten/" + content);
            assertThat(humas.text()).contains("Tayang", "Memperbaiki desain konten", "selesai, 3 kali");
            Inspection.screenshot(humas.page(), "nine-steps-done-1440");
            humas.hadNoTrouble();
            koordinator.hadNoTrouble();
            sekretaris.hadNoTrouble();
        }
    }

    /** Step 1. */
    private void researches(Page page) {
        page.navigate(desks.address() + "/riset");
        page.fill("[name=topic]", "Aduan warga tentang layanan");
        page.click("form[action='/riset'] button");
        page.waitForSelector("form[action$='/temuan']");
        page.setInputFiles("#f-screenshot", new FilePayload("layar.png", "image/png", Pictures.screenshot()));
        awaitStored(page, "screenshot");
        page.fill("[name=title]", "Komentar terbanyak pekan ini");
        page.click("form[action$='/temuan'] button");
        page.waitForSelector(".finding");
        page.click("form[action$='/selesai'] button");
        page.waitForURL(url -> url.contains("/riset/"));
    }

    /** Steps 2 and 3. */
    private UUID plansAndSubmits(Page page) {
        LocalDate today = LocalDate.now(Walk.ZONE);
        page.navigate(desks.address() + "/rencana");
        Locator draw = page.locator("form[action='/rencana']");
        draw.locator("[name=title]").fill("Rencana konten dari meja");
        draw.locator("[name=periodStart]").fill(today.toString());
        draw.locator("[name=periodEnd]").fill(today.plusDays(14).toString());
        draw.locator("[name=researchIds]").first().check();
        draw.locator("button").click();
        page.waitForSelector("form[action$='/butir']");
        UUID plan = idIn(page.url());

        Locator line = page.locator("form[action$='/butir']");
        // A whole minute, as people type it, with time enough left to finish the form.
        LocalDateTime soon = LocalDateTime.now(Walk.ZONE).plusSeconds(110).truncatedTo(ChronoUnit.MINUTES);
        line.locator("[name=scheduledAt]").fill(soon.toString());
        line.locator("[name=title]").fill(TITLE);
        line.locator("[name=format]").selectOption("POSTER");
        line.locator("[name=channels][value=INSTAGRAM]").check();
        line.locator(".actions button").first().click();
        page.waitForSelector("article.item");
        page.click("form[action$='/final'] button");
        page.waitForSelector("button[formaction$='/sampaikan']");
        page.click("button[formaction$='/sampaikan']");
        page.waitForSelector("button[formaction$='/sampaikan']", new Page.WaitForSelectorOptions()
                .setState(WaitForSelectorState.DETACHED));
        return plan;
    }

    /** Step 4. */
    private static UUID distributes(Officer koordinator, UUID plan) {
        koordinator.openUntil("/pembagian/" + plan, "input[list=orang]");
        Page page = koordinator.page();
        page.locator("input[list=orang]").first().fill("humas1");
        page.locator("form.wide textarea").first().fill("Satu gambar, satu ajakan.");
        page.click("form.wide .actions button");
        page.waitForSelector("li.stage a[href^='/konten/']");
        return idIn(page.getAttribute("li.stage a[href^='/konten/']", "href"));
    }

    /** Step 5. */
    private static void produces(Officer humas, UUID content, String caption) {
        humas.openUntil("/produksi/" + content, "form[action$='/mulai'] button");
        Page page = humas.page();
        page.click("form[action$='/mulai'] button");
        page.waitForSelector("#berkas");
        page.setInputFiles("#berkas", new FilePayload("poster.jpg", "image/jpeg", ShowcaseDesigns.poster("Lapor", "dari", "rumah")));
        page.waitForSelector("[data-rows] .media-row");
        page.locator("[data-rows] .media-row [name$=altText]").first().fill("Poster ajakan memakai layanan aduan daring");
        page.locator("fieldset.channel textarea").first().fill(caption);
        handsOver(page);
    }

    private static void handsOver(Page page) {
        page.click("form[data-design] .actions button[value=serahkan]");
        page.waitForSelector("form[data-design]", new Page.WaitForSelectorOptions()
                .setState(WaitForSelectorState.DETACHED));
    }

    /** Step 6, with a rectangle on the picture. */
    private static void sendsBack(Officer koordinator, UUID content) {
        koordinator.openUntil("/persetujuan/" + content, "#putuskan");
        Page page = koordinator.page();
        Locator canvas = page.locator(".canvas").first();
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 0.2 * box.width, box.y + 0.2 * box.height);
        page.mouse().down();
        page.mouse().move(box.x + 0.6 * box.width, box.y + 0.5 * box.height);
        page.mouse().up();
        page.fill("[name='notes[0].text']", "Tambahkan nomor layanan aduan di sini.");
        Inspection.screenshot(page, "approval-drawn-1440");
        page.click("#perbaikan button.bad-button");
        page.waitForURL(url -> url.contains("kabar=REVISION_REQUESTED"));
    }

    /** Step 7: the note is pinned on the picture, and the text is kept to be changed. */
    private static void revises(Officer humas, UUID content) {
        humas.openUntil("/produksi/" + content, "form[action$='/mulai'] button");
        Page page = humas.page();
        assertThat(page.innerText("main")).contains("Tambahkan nomor layanan aduan di sini.");
        page.click("form[action$='/mulai'] button");
        page.waitForSelector("fieldset.channel textarea");
        page.locator("fieldset.channel textarea").first().fill("Sampaikan aduan Anda dari rumah: 1500-123.");
        handsOver(page);
    }

    private static void approves(Officer officer, UUID content) {
        officer.openUntil("/persetujuan/" + content, "#putuskan");
        Page page = officer.page();
        if (page.isVisible("#putuskan input[type=checkbox]")) {
            page.check("#putuskan input[type=checkbox]");
        }
        page.click("#putuskan button");
        page.waitForURL(url -> url.contains("kabar=APPROVED"));
    }

    /** Step 9, when it is time; step 8 is done by itself meanwhile. */
    private static void publishes(Officer humas, UUID content) {
        humas.openUntil("/konten/" + content, "text=Menunggu unggahan");
        humas.openUntil("/", "a[href^='/unggahan/']:has-text('" + TITLE + "')");
        Page page = humas.page();
        page.click("a[href^='/unggahan/']:has-text('" + TITLE + "')");
        page.waitForSelector("form[action$='/konfirmasi']");
        page.fill("[name=url]", "https://www.instagram.com/p/sembilan-langkah");
        page.setInputFiles("#f-evidence", new FilePayload("bukti.png", "image/png", Pictures.screenshot()));
        awaitStored(page, "evidence");
        if (page.inputValue("[name=publishedAt]").isEmpty()) {
            page.fill("[name=publishedAt]", LocalDateTime.now(Walk.ZONE).truncatedTo(ChronoUnit.MINUTES).toString());
        }
        page.click("form[action$='/konfirmasi'] button");
        page.waitForSelector("form[action$='/konfirmasi']", new Page.WaitForSelectorOptions()
                .setState(WaitForSelectorState.DETACHED));
    }

    private static void awaitStored(Page page, String field) {
        Officer.await(page, "name => document.querySelector(`[name=${name}]`).value.length === 64", field);
    }

    private static UUID idIn(String address) {
        Matcher id = ID.matcher(address);
        assertThat(id.find()).as(address).isTrue();
        return UUID.fromString(id.group());
    }

    @AfterAll
    void close() {
        desks.close();
    }
}
