package id.alurkonten.system.browser;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Pictures;
import id.alurkonten.system.Installation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 5 to 7 of a {@link Showcase}: what was drawn, and what became of it. */
final class ShowcaseDesigns {
    private static final Forms.Area LAST_TWO_BARS = new Forms.Area(0.48, 0.25, 0.45, 0.55);

    private final Installation installation;
    private final Person koordinator;

    ShowcaseDesigns(Installation installation) {
        this.installation = installation;
        this.koordinator = installation.koordinator();
    }

    /** The main file's hash. */
    String handOver(UUID content, int revision, String maker, byte[] picture, String... channels) {
        Person officer = installation.as(maker);
        officer.start(content);
        Answer version = version(content, officer, picture, channels);
        officer.ready(content, version.number("version"));
        return koordinator.awaitStage(content, revision, "KOORDINATOR").text("design/media/0/sha256");
    }

    Answer version(UUID content, Person officer, byte[] picture, String... channels) {
        String file = officer.uploadMedia(Service.PRODUCTION, "desain.jpg", picture);
        List<Forms.Variant> variants = List.of(channels).stream()
                .map(channel -> Forms.Variant.of(
                        channel, "Urusan izin usaha jadi lebih mudah. Simpan dan bagikan.", "#DPMPTSPJabar"))
                .toList();
        return officer.addVersion(
                content,
                new Forms.Design(List.of(Forms.Medium.main(file, "Poster hijau dengan judul konten")), variants));
    }

    void approve(UUID content, Person officer, String stage) {
        officer.approve(content, officer.awaitStage(content, 1, stage).text("contentHash"));
    }

    void sendBack(UUID content, String picture, String text) {
        String hash = koordinator.awaitStage(content, 1, "KOORDINATOR").text("contentHash");
        koordinator.requestRevision(content, hash, Forms.Note.on(picture, LAST_TWO_BARS, text));
        koordinator.awaitTask(content, "REVISION_REQUESTED");
    }

    static byte[] poster(String... title) {
        return Pictures.cover(List.of(title), "Perizinan Jabar");
    }

    static byte[] chart(int august, int september, int october, int november) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("Agu", august);
        figures.put("Sep", september);
        figures.put("Okt", october);
        figures.put("Nov", november);
        return Pictures.chart("NIB terbit", "Jumlah NIB tiap bulan", figures);
    }
}
