package id.alurkonten.system.browser;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Pictures;
import id.alurkonten.system.Walk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 1 to 3 of a {@link Showcase}: what was found, what is planned. */
final class ShowcasePlans {
    private static final int LONG_ENOUGH_TO_FINALIZE = 20;

    private final Person humas;
    private final LocalDate today = LocalDate.now(Walk.ZONE);
    private final List<UUID> contents = new ArrayList<>();

    private UUID research;
    private UUID openResearch;
    private UUID plan;
    private UUID draft;

    ShowcasePlans(Person humas) {
        this.humas = humas;
        looksAround();
        plans();
    }

    private void looksAround() {
        research = humas.openResearch("Isu perizinan yang ditanyakan warga").id();
        finding(
                research,
                "INSTAGRAM",
                "https://www.instagram.com/explore/tags/perizinan",
                "Warga bertanya berapa lama izin usaha terbit",
                List.of(
                        "#Perizinan",
                        "1.204 unggahan minggu ini",
                        "Berapa lama izin usaha terbit? (318)",
                        "Di mana melihat kinerja layanan? (205)"));
        finding(
                research,
                "GOOGLE",
                "https://trends.google.com/trends/explore?q=NIB",
                "Pencarian tentang NIB naik sejak awal bulan",
                List.of("NIB - minat penelusuran", "Jawa Barat, 30 hari", "Naik 24% dari bulan lalu"));
        humas.completeResearch(research);
        openResearch = humas.openResearch("Libur akhir tahun dan jam layanan").id();
        finding(
                openResearch,
                "OTHER",
                "https://www.facebook.com/hashtag/layananpublik",
                "Pertanyaan tentang jam layanan di hari libur",
                List.of("#LayananPublik", "Apakah kantor buka tanggal 24? (87)", "Layanan daring tetap ada? (41)"));
    }

    private void finding(UUID to, String platform, String url, String title, List<String> seen) {
        String shot = humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot(url, seen));
        humas.addFinding(
                to,
                Map.of(
                        "platform", platform,
                        "title", title,
                        "url", url,
                        "note", "Jawaban resmi belum mudah ditemukan.",
                        "screenshot", shot));
    }

    private void plans() {
        plan = humas.createPlan(new Forms.Plan(
                        "Rencana konten akhir tahun", today, today.plusDays(35), List.of(research)))
                .id();
        add(plan, "Kenali 4 Tingkat Risiko Usaha di OSS-RBA", "POSTER", 0, "humas2", "INSTAGRAM", "FACEBOOK");
        add(plan, "Capaian Kinerja November", "INFOGRAPHIC", 3, "humas2", "INSTAGRAM", "FACEBOOK");
        add(plan, "Penyesuaian Layanan 24-25 Desember", "POSTER", 5, "humas3", "FACEBOOK");
        add(plan, "Hari Antikorupsi Sedunia: Tolak Gratifikasi", "POSTER", 6, "humas3", "INSTAGRAM");
        add(plan, "Siapkan LKPM Triwulan IV", "POSTER", 9, "humas2", "INSTAGRAM");
        add(plan, "Cara Mudah Membuat NIB dari Ponsel", "POSTER", 12, "humas2", "INSTAGRAM", "X");
        add(plan, "Kanal Konsultasi Perizinan DPMPTSP Jabar", "PHOTO", 14, "humas1", "FACEBOOK");
        add(plan, "Tanya Jawab: KBLI Berubah, Perlu NIB Baru?", "TEXT", 18, "humas1", "THREADS");
        add(plan, "PP 28/2025: Yang Baru di Perizinan Berusaha", "THREAD", 20, null, "X");
        humas.finalizePlan(plan);
        humas.submitPlan(plan);
        draft = humas.createPlan(new Forms.Plan(
                        "Rencana konten bulan berikutnya", today.plusDays(14), today.plusDays(45), List.of(research)))
                .id();
        add(draft, "Peluang Investasi di Kawasan Rebana", "VIDEO", 16, "humas2", "YOUTUBE");
        add(draft, "Hari Disabilitas Internasional: Layanan untuk Semua", "INFOGRAPHIC", 17, "humas3", "INSTAGRAM");
        add(draft, "Kilas Balik West Java Investment Summit", "SHORT_VIDEO", 24, null, "TIKTOK", "INSTAGRAM");
    }

    private void add(UUID to, String title, String format, int inDays, String assignee, String... channels) {
        Instant at = inDays == 0
                ? Instant.now().plusSeconds(LONG_ENOUGH_TO_FINALIZE).truncatedTo(ChronoUnit.MILLIS)
                : today.plusDays(inDays).atTime(9, 30).atZone(Walk.ZONE).toInstant();
        Forms.Item item = new Forms.Item(
                title,
                format,
                List.of(channels),
                at,
                "Perizinan",
                "Layanan mudah, cepat, dan transparan",
                "Satu pesan utama dan satu ajakan. Sebut sumber datanya.",
                title + ". Simpan dan bagikan.",
                List.of("#DPMPTSPJabar"),
                List.of("https://dpmptsp.jabarprov.go.id"),
                assignee);
        contents.add(humas.addItem(to, item).contentId());
    }

    UUID research() {
        return research;
    }

    UUID openResearch() {
        return openResearch;
    }

    /** Submitted. */
    UUID plan() {
        return plan;
    }

    UUID draft() {
        return draft;
    }

    /** In the order of the plan. */
    UUID content(int number) {
        return contents.get(number);
    }
}
