package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PLANNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Steps 1 to 4: from the research to the tasks. */
final class PlanAct {

    /** What the later acts are about: an item that goes all the way, and one that must not. */
    record Planned(UUID plan, UUID content, String title, UUID bystander) {}

    private static final String ITEM = "Capaian Kinerja November 2026";
    private static final String BYSTANDER = "Siapkan LKPM Triwulan IV";

    /** Long enough to be in the future when the plan is finalized, short enough to be there at step 9. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final List<String> WRITABLE = List.of(
            "title",
            "format",
            "channels",
            "scheduledAt",
            "pillar",
            "theme",
            "brief",
            "caption",
            "hashtags",
            "references",
            "suggestedAssignee");

    private final Cast cast;
    private final Steps steps;

    PlanAct(Cast cast, Steps steps) {
        this.cast = cast;
        this.steps = steps;
    }

    Planned play() {
        steps.begin(1);
        UUID research = research();
        steps.begin(2);
        Planned planned = plan(research);
        steps.begin(3);
        cast.planner().submitPlan(planned.plan());
        cast.says(cast.planner(), "borang disampaikan ke Koordinator");
        steps.begin(4);
        assign(planned);
        return planned;
    }

    private UUID research() {
        Person humas = cast.planner();
        UUID research = humas.openResearch("Kinerja perizinan yang ditanyakan warga, November 2026")
                .id();
        cast.says(humas, "riset dibuka");
        addFinding(
                research,
                "INSTAGRAM",
                "https://www.instagram.com/explore/tags/pelayananpublik",
                "Warga bertanya berapa lama izin usaha terbit",
                List.of(
                        "#PelayananPublik",
                        "1.204 unggahan minggu ini",
                        "Berapa lama izin usaha terbit? (318 komentar)",
                        "Di mana melihat kinerja layanan? (205 komentar)"));
        addFinding(
                research,
                "GOOGLE",
                "https://trends.google.com/trends/explore?q=NIB",
                "Pencarian tentang NIB naik sejak awal bulan",
                List.of("NIB - minat penelusuran", "Jawa Barat, 30 hari", "Naik 24% dari Oktober"));
        humas.completeResearch(research);
        cast.says(humas, "riset selesai");
        return research;
    }

    private void addFinding(UUID research, String platform, String url, String title, List<String> seen) {
        Person humas = cast.planner();
        byte[] screenshot = Pictures.screenshot(url, seen);
        String sha256 = humas.uploadMedia(PLANNING, platform.toLowerCase(Locale.ROOT) + ".png", screenshot);
        humas.addFinding(research, Map.of("platform", platform, "title", title, "url", url, "screenshot", sha256));
        cast.says(
                humas,
                "temuan di %s: %s (tangkapan layar %s…, %d kB)"
                        .formatted(platform, title, sha256.substring(0, 12), screenshot.length / 1024));
    }

    private Planned plan(UUID research) {
        DecemberPlan december = new DecemberPlan(Instant.now());
        Answer plan = cast.planner()
                .importPlan(
                        "rencana-desember-2026.csv",
                        december.csv(),
                        Map.of(
                                "title",
                                "Rencana Konten Desember 2026",
                                "periodStart",
                                LocalDate.now(Telling.JAKARTA).toString(),
                                "periodEnd",
                                december.lastDay().toString(),
                                "researchIds",
                                research.toString()));
        String moved = december.weeks() == 0 ? "" : ", dimajukan " + december.weeks() + " minggu";
        cast.says(
                cast.planner(), "borang diimpor dari CSV: " + plan.list("items").size() + " butir" + moved);
        Planned planned = new Planned(plan.id(), contentId(plan, ITEM), ITEM, contentId(plan, BYSTANDER));
        complete(planned, item(plan, ITEM));
        cast.planner().finalizePlan(planned.plan());
        cast.says(cast.planner(), "borang diselesaikan");
        return planned;
    }

    /** The designer writes the item's text, and so becomes one of its contributors; it is to be published at once. */
    private void complete(Planned planned, JsonNode item) {
        Instant soon = Instant.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
        ObjectNode form = item.deepCopy();
        form.retain(WRITABLE);
        form.put("brief", "Dua slide: sampul dan grafik NIB terbit tiap bulan. Sebut sumber datanya.");
        form.put("caption", "Capaian kinerja bulan November 2026. Geser untuk melihat grafiknya.");
        form.put("scheduledAt", soon.toString());
        cast.designer()
                .ifMatch(cast.designer().plan(planned.plan()).etag())
                .put(PLANNING, "plans/" + planned.plan() + "/items/" + planned.content(), form);
        cast.says(
                cast.designer(),
                "melengkapi butir \"%s\" (%s), tayang pukul %s"
                        .formatted(planned.title(), channels(item), Telling.clock(soon)));
    }

    private void assign(Planned planned) {
        Person koordinator = cast.koordinator();
        koordinator.awaitTask(planned.content(), "UNASSIGNED");
        List<Forms.Assignment> assignments = koordinator.plan(planned.plan()).list("items").stream()
                .map(item -> new Forms.Assignment(
                        id(item),
                        item.path("suggestedAssignee").asText(),
                        "Pesan utama, data pendukung, ajakan: "
                                + item.path("title").asText()))
                .toList();
        koordinator.assignPlan(planned.plan(), assignments);
        cast.says(koordinator, assignments.size() + " tugas dibagi sekaligus, masing-masing dengan outline");
        koordinator.awaitPlan(planned.plan(), "DISTRIBUTED");
        String assignee =
                koordinator.awaitContent(planned.content(), "ASSIGNED").text("assignee");
        cast.says(koordinator, "PIC \"" + planned.title() + "\": " + assignee);
    }

    private static JsonNode item(Answer plan, String title) {
        return plan.list("items").stream()
                .filter(item -> item.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("The plan has no item \"" + title + "\": " + plan.text()));
    }

    private static UUID contentId(Answer plan, String title) {
        return id(item(plan, title));
    }

    private static UUID id(JsonNode item) {
        return UUID.fromString(item.path("contentId").asText());
    }

    private static String channels(JsonNode item) {
        return String.join(" dan ", Steps.texts(item.path("channels")));
    }
}
