package id.alurkonten.system.browser;

import static id.alurkonten.system.browser.ShowcaseDesigns.chart;
import static id.alurkonten.system.browser.ShowcaseDesigns.poster;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Pictures;
import id.alurkonten.local.demo.Waiting;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Walk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agency in the middle of its month: every page has something to show, as it looks on an ordinary day. */
final class Showcase {
    private static Showcase shared;

    private final Installation installation;
    private final Person koordinator;
    private final ShowcasePlans plans;
    private final ShowcaseDesigns designs;

    private Showcase(Installation installation) {
        this.installation = installation;
        this.koordinator = installation.koordinator();
        this.plans = new ShowcasePlans(installation.planner());
        this.designs = new ShowcaseDesigns(installation);
    }

    /** One for all classes of a run. */
    static synchronized Showcase of(Installation installation) {
        if (shared == null) {
            shared = new Showcase(installation);
            shared.distributes();
            shared.produces();
            shared.uploads();
            shared.administers();
        }
        return shared;
    }

    /** All but the last two. */
    private void distributes() {
        List<String> makers = List.of("humas2", "humas2", "humas3", "humas3", "humas2", "humas2", "humas1");
        for (int number = 0; number < makers.size(); number++) {
            koordinator.awaitTask(plans.content(number), "UNASSIGNED");
            koordinator.assign(plans.content(number), makers.get(number), "Pesan utama, data pendukung, ajakan.");
        }
    }

    private void produces() {
        designs.handOver(published(), 1, "humas2", poster("Kenali", "4 tingkat", "risiko"), "INSTAGRAM", "FACEBOOK");
        designs.approve(published(), koordinator, "KOORDINATOR");
        designs.approve(published(), installation.sekretaris(), "SEKRETARIS");

        String swapped = designs.handOver(
                revised(), 1, "humas2", chart(1180, 1264, 1512, 1397), "INSTAGRAM", "FACEBOOK");
        designs.sendBack(revised(), swapped, "Angka Oktober dan November tertukar. Sesuaikan dengan laporan bulanan.");
        koordinator.comment(revised(), "Laporan bulanan ada di bahan.");
        designs.handOver(revised(), 2, "humas2", chart(1180, 1264, 1397, 1512), "INSTAGRAM", "FACEBOOK");

        designs.handOver(atSekretaris(), 1, "humas3", poster("Layanan", "24-25", "Desember"), "FACEBOOK");
        designs.approve(atSekretaris(), koordinator, "KOORDINATOR");
        designs.handOver(atKoordinator(), 1, "humas3", poster("Tolak", "gratifi-", "kasi"), "INSTAGRAM");
        String dates = designs.handOver(sentBack(), 1, "humas2", poster("Siapkan", "LKPM", "Triwulan IV"), "INSTAGRAM");
        designs.sendBack(sentBack(), dates, "Tambahkan batas waktu pelaporan di sini.");

        Person maker = installation.as("humas2");
        maker.start(inProduction());
        maker.addMaterial(inProduction(), Map.of("title", "Alur pendaftaran", "text", "Unduh, daftar, isi, terbit."));
        designs.version(inProduction(), maker, poster("NIB dari", "ponsel"), "INSTAGRAM", "X");
    }

    private void uploads() {
        installation.publisher().awaitArchive(published());
        UUID upload = UUID.fromString(publication("INSTAGRAM").path("id").asText());
        installation.publisher().confirm(
                upload, "https://www.instagram.com/p/empat-tingkat-risiko", evidence(), Instant.now());
    }

    private String evidence() {
        return installation.publisher().uploadMedia(
                Service.PUBLISHING,
                "bukti.png",
                Pictures.screenshot("https://www.instagram.com/p/empat-tingkat-risiko", List.of("Tayang", "12 suka")));
    }

    private void administers() {
        LocalDate from = LocalDate.now(Walk.ZONE).plusDays(20);
        if (installation.admin().delegations("size=1").items().isEmpty()) {
            installation.admin().delegate(new Forms.Delegation(
                    "KOORDINATOR", "humas3", from, from.plusDays(4), "Surat Perintah Plh. Nomor 094/118/SEKRT", "koordinator"));
        }
        installation.admin().setChannel("INSTAGRAM", "https://www.instagram.com/dpmptsp.jabar");
        installation.topics().layDeadLetter("alurkonten.approval", "planning");
    }

    private JsonNode publication(String channel) {
        return Waiting.until(
                        "publication of %s on %s is due".formatted(published(), channel),
                        () -> installation.publisher().publicationsOf(published()),
                        seen -> seen.stream().anyMatch(one -> isOn(one, channel) && isDue(one)))
                .stream()
                .filter(one -> isOn(one, channel))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOn(JsonNode publication, String channel) {
        return publication.path("channel").asText().equals(channel);
    }

    private static boolean isDue(JsonNode publication) {
        return publication.path("status").asText().equals("AWAITING_CONFIRMATION");
    }

    UUID research() {
        return plans.research();
    }

    UUID openResearch() {
        return plans.openResearch();
    }

    /** Distributed but for two lines. */
    UUID plan() {
        return plans.plan();
    }

    UUID draft() {
        return plans.draft();
    }

    /** On Instagram; on Facebook it waits to be uploaded. */
    UUID published() {
        return plans.content(0);
    }

    /** Before the Koordinator for the second time. */
    UUID revised() {
        return plans.content(1);
    }

    UUID atSekretaris() {
        return plans.content(2);
    }

    /** Before the Koordinator for the first time. */
    UUID atKoordinator() {
        return plans.content(3);
    }

    /** To be mended by humas2, with a place on the picture. */
    UUID sentBack() {
        return plans.content(4);
    }

    /** Being made by humas2. */
    UUID inProduction() {
        return plans.content(5);
    }

    UUID toUpload() {
        return UUID.fromString(publication("FACEBOOK").path("id").asText());
    }

    UUID uploaded() {
        return UUID.fromString(installation.publisher().publicationsOf(published()).stream()
                .filter(one -> isOn(one, "INSTAGRAM"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText());
    }
}
