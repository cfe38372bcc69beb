package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.PlanAct.Planned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Steps 8 and 9: the archive, an upload that was never approved, and the two that were. */
final class PublicationAct {
    private static final Map<String, String> POSTS = Map.of(
            "INSTAGRAM", "https://www.instagram.com/p/DEMO09/",
            "FACEBOOK", "https://www.facebook.com/dpmptspjabar/posts/demo09");

    private final Cast cast;
    private final Steps steps;
    private final String brokers;

    PublicationAct(Cast cast, Steps steps, String brokers) {
        this.cast = cast;
        this.steps = steps;
        this.brokers = brokers;
    }

    void play(Planned planned) {
        steps.begin(8);
        archive(planned.content());
        steps.begin(9);
        uploadWithoutApproval(planned.bystander());
        publish(planned.content());
    }

    private void archive(UUID content) {
        Answer archive = cast.planner().awaitArchive(content);
        cast.system("paket BagIt ditulis, dibaca ulang dan diverifikasi: %s…, %d kB"
                .formatted(archive.text("packageSha256").substring(0, 12), archive.number("packageSize") / 1024));
        cast.planner().describeArchive(content, Map.of("physicalLocation", "Lemari 2, map Desember 2026"));
        cast.says(cast.planner(), "lokasi fisik dicatat: Lemari 2, map Desember 2026");
    }

    private void uploadWithoutApproval(UUID bystander) {
        Person humas = cast.colleague();
        humas.awaitTask(bystander, "ASSIGNED");
        humas.start(bystander);
        byte[] poster = Pictures.cover(List.of("Siapkan", "LKPM", "Triwulan IV"), "Tanpa persetujuan");
        Forms.Design design = new Forms.Design(
                List.of(Forms.Medium.main(
                        humas.uploadMedia(PRODUCTION, "lkpm.jpg", poster), "Poster bertuliskan Siapkan LKPM")),
                List.of(Forms.Variant.of("INSTAGRAM", "Siapkan LKPM Triwulan IV.", "#LKPM")));
        Answer version = humas.addVersion(bystander, design);
        Answer content = humas.awaitContent(bystander, "IN_PRODUCTION");
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        String reason =
                new ForgedApproval(brokers).sendAndAwaitRefusal(ForgedApproval.of(content, version, design, now));
        cast.telling()
                .refused(
                        "penyusup",
                        "menaruh ContentApproved palsu untuk \"%s\" di topik persetujuan"
                                .formatted(content.text("title")),
                        "alurkonten.approval.dlq.publishing",
                        reason);
        requireNothingOf(bystander);
        cast.system("tidak ada yang diarsipkan atau diunggah untuk konten itu");
    }

    private void requireNothingOf(UUID bystander) {
        try {
            Answer archive = cast.planner().archive(bystander);
            throw new DemoFailed("What was never approved is archived: " + archive.text());
        } catch (Refused absent) {
            DesignAct.requireSame("The answer for its archive", "404", String.valueOf(absent.status()));
        }
        List<JsonNode> publications = cast.planner().publicationsOf(bystander);
        if (!publications.isEmpty()) {
            throw new DemoFailed("What was never approved is to be published: " + publications);
        }
    }

    private void publish(UUID content) {
        List<JsonNode> awaiting = cast.planner().awaitingPublications(content);
        cast.system("waktu tayang tiba: %d unggahan menunggu Humas".formatted(awaiting.size()));
        for (JsonNode publication : awaiting) {
            confirm(publication);
        }
        cast.planner().awaitContent(content, "PUBLISHED");
        cast.telling().succeeded("sistem", "konten berstatus PUBLISHED di semua kanal");
    }

    private void confirm(JsonNode publication) {
        Person humas = cast.designer();
        UUID id = UUID.fromString(publication.path("id").asText());
        String channel = publication.path("channel").asText();
        Answer kit = humas.kit(id);
        cast.says(
                humas,
                "%s: takarir disalin (%d huruf), %d berkas disimpan, diunggah dengan tangan"
                        .formatted(
                                channel,
                                kit.text("caption").length(),
                                kit.list("files").size()));
        String url = POSTS.get(channel);
        byte[] screenshot = Pictures.screenshot(
                url, List.of("Capaian Kinerja November 2026", "DPMPTSP Provinsi Jawa Barat", "Baru saja"));
        String evidence =
                humas.uploadMedia(PUBLISHING, "bukti-" + channel.toLowerCase(Locale.ROOT) + ".png", screenshot);
        humas.confirm(id, url, evidence, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        cast.says(humas, "%s: tayang di %s, bukti %s…".formatted(channel, url, evidence.substring(0, 12)));
    }
}
