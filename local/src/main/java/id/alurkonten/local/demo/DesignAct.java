package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PRODUCTION;

import id.alurkonten.local.demo.PlanAct.Planned;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 5 to 7: a design, a request for revision, the revision, both approvals; and two refusals on the way. */
final class DesignAct {
    private static final Map<String, Integer> FIGURES = figures(1180, 1264, 1397, 1512);
    private static final Map<String, Integer> SWAPPED = figures(1180, 1264, 1512, 1397);
    private static final Forms.Area LAST_TWO_BARS = new Forms.Area(0.48, 0.25, 0.45, 0.55);
    private static final String BASIS = "Surat Perintah Plh. Nomor 001/DEMO/2026";

    private final Cast cast;
    private final Steps steps;

    DesignAct(Cast cast, Steps steps) {
        this.cast = cast;
        this.steps = steps;
    }

    void play(Planned planned) {
        UUID content = planned.content();
        steps.begin(5);
        begin(content, "ASSIGNED");
        cast.designer()
                .addMaterial(
                        content,
                        Map.of("title", "Angka NIB terbit", "text", "Agu 1.180, Sep 1.264, Okt 1.397, Nov 1.512"));
        String chart = handOver(content, SWAPPED, "Versi pertama");
        steps.begin(6);
        String stale = firstReview(content, chart);
        steps.begin(7);
        begin(content, "REVISION_REQUESTED");
        handOver(content, FIGURES, "Angka Oktober dan November dibetulkan");
        steps.begin(6);
        secondReview(content, stale);
    }

    private void begin(UUID content, String status) {
        cast.designer().awaitTask(content, status);
        cast.designer().start(content);
        cast.says(cast.designer(), "mulai mengerjakan");
    }

    /** Draws both slides, keeps them as a version and hands it over; the chart's hash. */
    private String handOver(UUID content, Map<String, Integer> figures, String note) {
        Person designer = cast.designer();
        byte[] coverFile = Pictures.cover(List.of("Capaian", "Kinerja", "November"), "Perizinan 2026");
        byte[] chartFile = Pictures.chart("NIB terbit", "Jumlah NIB tiap bulan, 2026", figures);
        String cover = designer.uploadMedia(PRODUCTION, "sampul.jpg", coverFile);
        String chart = designer.uploadMedia(PRODUCTION, "grafik.jpg", chartFile);
        cast.says(
                designer,
                "poster 1080×1350 diunggah: sampul %s… (%d kB), grafik %s… (%d kB)"
                        .formatted(
                                cover.substring(0, 12),
                                coverFile.length / 1024,
                                chart.substring(0, 12),
                                chartFile.length / 1024));
        Answer version = designer.addVersion(content, design(cover, chart, figures, note));
        cast.says(
                designer,
                "versi %d disimpan, contentHash %s…; temuan batas platform: %d"
                        .formatted(
                                version.number("version"),
                                version.text("contentHash").substring(0, 12),
                                version.list("findings").size()));
        designer.ready(content, version.number("version"));
        cast.says(designer, "diserahkan untuk disetujui: " + note);
        return chart;
    }

    private static Forms.Design design(String cover, String chart, Map<String, Integer> figures, String note) {
        return new Forms.Design(
                List.of(
                        Forms.Medium.main(cover, "Sampul bertuliskan Capaian Kinerja November"),
                        Forms.Medium.main(chart, "Diagram batang NIB terbit tiap bulan: " + figures)),
                List.of(
                        Forms.Variant.of(
                                "INSTAGRAM",
                                "Capaian kinerja bulan November 2026. Geser untuk melihat grafiknya.",
                                "#JabarTransparan"),
                        Forms.Variant.of(
                                "FACEBOOK",
                                "Capaian kinerja bulan November 2026. Laporan lengkap ada di situs resmi kami.",
                                "#JabarTransparan")),
                note);
    }

    /** The Koordinator approves, the Sekretaris doesn't; the hash of the design that was not good enough. */
    private String firstReview(UUID content, String chart) {
        String hash = cast.koordinator().awaitStage(content, 1, "KOORDINATOR").text("contentHash");
        contributorApproves(content, hash);
        cast.koordinator().approve(content, hash);
        cast.says(cast.koordinator(), "menyetujui revisi 1 (tahap KOORDINATOR)");
        cast.sekretaris().awaitStage(content, 1, "SEKRETARIS");
        cast.sekretaris()
                .requestRevision(
                        content,
                        hash,
                        Forms.Note.on(
                                chart,
                                LAST_TWO_BARS,
                                "Angka Oktober dan November tertukar. Sesuaikan dengan laporan bulanan."));
        cast.says(cast.sekretaris(), "minta perbaikan, dengan area pada gambar: angka Oktober dan November tertukar");
        return hash;
    }

    /** Even as stand-in for the Koordinator nobody decides on what they made. */
    private void contributorApproves(UUID content, String hash) {
        LocalDate today = LocalDate.now(Telling.JAKARTA);
        String deputy = cast.designer().userName();
        cast.admin().delegations("active=true", "size=100").items().stream()
                .filter(known -> known.path("basis").asText().equals(BASIS))
                .forEach(leftOver ->
                        cast.admin().revoke(UUID.fromString(leftOver.path("id").asText())));
        UUID delegation = cast.admin()
                .delegate(new Forms.Delegation("KOORDINATOR", deputy, today, today, BASIS, "koordinator"))
                .id();
        cast.says(cast.admin(), deputy + " ditunjuk sebagai pelaksana harian (Plh) Koordinator hari ini");
        cast.refused(
                cast.designer(),
                "sebagai Plh menyetujui desain yang dibuatnya sendiri",
                403,
                "four-eyes",
                () -> cast.designer().approve(content, hash));
        cast.admin().revoke(delegation);
        cast.says(cast.admin(), "penunjukan dicabut");
    }

    private void secondReview(UUID content, String staleHash) {
        String hash = cast.koordinator().awaitStage(content, 2, "KOORDINATOR").text("contentHash");
        Refused stale = cast.refused(
                cast.koordinator(),
                "menyetujui desain revisi 1 (%s…), padahal sudah direvisi".formatted(staleHash.substring(0, 12)),
                409,
                "stale-design",
                () -> cast.koordinator().approve(content, staleHash));
        requireSame("currentContentHash", hash, stale.answer().text("currentContentHash"));
        cast.koordinator().approve(content, hash);
        cast.says(cast.koordinator(), "menyetujui revisi 2 (tahap KOORDINATOR)");
        cast.sekretaris().awaitStage(content, 2, "SEKRETARIS");
        cast.sekretaris().approve(content, hash, "Angka sudah sesuai laporan.");
        cast.says(cast.sekretaris(), "menyetujui revisi 2 (tahap SEKRETARIS): angka sudah sesuai laporan");
    }

    static void requireSame(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new DemoFailed(what + " is " + actual + " instead of " + expected);
        }
    }

    private static Map<String, Integer> figures(int august, int september, int october, int november) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("Agu", august);
        figures.put("Sep", september);
        figures.put("Okt", october);
        figures.put("Nov", november);
        return figures;
    }
}
