package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** {@code --with-platforms}: a short video that the service posts on all six platforms by itself, once on each. */
final class PlatformsAct {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String TITLE = "Tiga Langkah Mengurus NIB";
    private static final String BY_ID = "accountId";
    private static final String TOKEN = "accessToken";

    /** The accounts that the stand-in of the platforms knows. */
    private static final Map<String, Map<String, String>> ACCOUNTS = Map.of(
            "INSTAGRAM", Map.of(BY_ID, "17841400000000001", TOKEN, "local-instagram-token"),
            "FACEBOOK", Map.of(BY_ID, "100000000000001", TOKEN, "local-facebook-token"),
            "THREADS", Map.of(BY_ID, "26000000000000001", TOKEN, "local-threads-token"),
            "YOUTUBE", app(BY_ID, "UClocalAlurKonten000000", "clientId", "local-youtube-refresh"),
            "TIKTOK", app(BY_ID, "local-tiktok-open-id", "clientKey", "local-tiktok-refresh"),
            "X", app(BY_ID, "1000000000000000001", "clientId", "local-x-refresh"));

    private final Cast cast;
    private final String control;

    /** @param control where the stand-in says what was posted */
    PlatformsAct(Cast cast, String control) {
        this.cast = cast;
        this.control = control;
    }

    private static Map<String, String> app(String idName, String id, String clientName, String refreshToken) {
        return Map.of(
                idName, id, clientName, "local-client", "clientSecret", "local-secret", "refreshToken", refreshToken);
    }

    void play() {
        cast.telling().chapter("Enam kanal lewat API platformnya", "six channels through their platforms' APIs");
        List<String> channels = new ArrayList<>(ACCOUNTS.keySet());
        channels.sort(null);
        channels.forEach(this::connect);
        Map<String, Integer> before = new TreeMap<>();
        channels.forEach(channel -> before.put(channel, posts(channel)));
        UUID content = approved(channels);
        published(content, before);
        channels.forEach(channel -> cast.admin().setChannel(channel, "@dpmptspjabar"));
        cast.says(cast.admin(), "keenam kanal kembali diunggah dengan tangan");
    }

    private void connect(String channel) {
        cast.admin().connectChannel(channel, "@dpmptspjabar", ACCOUNTS.get(channel));
        Answer check = cast.admin().checkChannel(channel);
        if (!check.json("ok").asBoolean()) {
            throw new DemoFailed(channel + " can't be published on: " + check.text("message"));
        }
        cast.says(cast.admin(), channel + " dihubungkan. " + check.text("message"));
    }

    private UUID approved(List<String> channels) {
        UUID content = assigned(channels);
        Person designer = cast.designer();
        designer.awaitTask(content, "ASSIGNED");
        designer.start(content);
        String video = designer.uploadMedia(PRODUCTION, "tiga-langkah.mp4", video());
        List<Forms.Variant> variants = channels.stream()
                .map(channel -> new Forms.Variant(
                        channel,
                        "Tiga langkah mengurus NIB, tanpa biaya.",
                        channel.equals("YOUTUBE") ? TITLE : null,
                        List.of("#NIB")))
                .toList();
        Answer version = designer.addVersion(
                content,
                new Forms.Design(List.of(Forms.Medium.main(video, "Video tiga langkah mengurus NIB")), variants));
        designer.ready(content, version.number("version"));
        cast.says(designer, "video %s… diserahkan untuk disetujui".formatted(video.substring(0, 12)));
        String hash = cast.koordinator().awaitStage(content, 1, "KOORDINATOR").text("contentHash");
        cast.koordinator().approve(content, hash);
        cast.sekretaris().awaitStage(content, 1, "SEKRETARIS");
        cast.sekretaris().approve(content, hash);
        cast.says(cast.sekretaris(), "disetujui Koordinator dan Sekretaris");
        return content;
    }

    private UUID assigned(List<String> channels) {
        Person humas = cast.planner();
        UUID research = humas.openResearch("Pertanyaan warga tentang NIB").id();
        String screenshot = humas.uploadMedia(
                PLANNING,
                "tren.png",
                Pictures.screenshot("https://trends.google.com/", List.of("cara mengurus NIB", "Jawa Barat")));
        humas.addFinding(research, "GOOGLE", "Cara mengurus NIB paling dicari", screenshot);
        humas.completeResearch(research);
        LocalDate today = LocalDate.now(Telling.JAKARTA);
        UUID plan = humas.createPlan(new Forms.Plan("Video NIB", today, today.plusDays(7), List.of(research)))
                .id();
        Instant soon = Instant.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
        Forms.Item item = Forms.Item.of(TITLE, "SHORT_VIDEO", soon, channels.toArray(String[]::new));
        UUID content = UUID.fromString(humas.addItem(plan, item).text("contentId"));
        humas.finalizePlan(plan);
        humas.submitPlan(plan);
        cast.koordinator().awaitTask(content, "UNASSIGNED");
        cast.koordinator().assign(content, "humas3", "Video tegak, tiga langkah, ajakan ke oss.go.id");
        cast.says(
                humas,
                "butir \"%s\" (SHORT_VIDEO) untuk enam kanal, tayang pukul %s".formatted(TITLE, Telling.clock(soon)));
        return content;
    }

    private void published(UUID content, Map<String, Integer> before) {
        cast.planner().awaitArchive(content);
        cast.system("diarsipkan; mulai pada jadwalnya sistem mengunggah sendiri");
        for (JsonNode publication : cast.planner().awaitPublications(content, "PUBLISHED")) {
            String channel = publication.path("channel").asText();
            cast.telling()
                    .succeeded(
                            "sistem",
                            "%s: tayang di %s"
                                    .formatted(channel, publication.path("url").asText()));
        }
        before.forEach((channel, count) -> {
            int now = posts(channel);
            DesignAct.requireSame("The number of posts on " + channel, "1", String.valueOf(now - count));
        });
        cast.telling().succeeded("platform", "hitungan keenam platform sendiri: masing-masing tepat satu unggahan");
    }

    /** How many posts the stand-in itself has counted. */
    private int posts(String channel) {
        try (InputStream answer =
                URI.create(control + "/posts?channel=" + channel).toURL().openStream()) {
            return Json.read(answer.readAllBytes()).path("count").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] video() {
        try (InputStream video = PlatformsAct.class.getResourceAsStream("tiga-langkah.mp4")) {
            return video.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
