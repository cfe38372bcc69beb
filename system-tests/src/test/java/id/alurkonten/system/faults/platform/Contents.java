package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Waiting;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.Walk;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Samples;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes contents ready to be published: steps 1 to 8, through the public APIs, several at a time. */
final class Contents {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int AT_ONCE = 4;
    private static final int OF_A_PLAN = 25;
    private static final int FILM_BYTES = 600_000;

    private final Agency agency;
    private final Consumer<String> progress;
    private int made;

    Contents(Agency agency, Consumer<String> progress) {
        this.agency = agency;
        this.progress = progress;
    }

    /** Upright films, which all six platforms take. */
    List<Content> films(int howMany) {
        return made("SHORT_VIDEO", howMany, Channel.values());
    }

    /** Pictures: for all but YouTube. */
    List<Content> posters(int howMany) {
        Channel[] channels = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.YOUTUBE)
                .toArray(Channel[]::new);
        return made("POSTER", howMany, channels);
    }

    private List<Content> made(String format, int howMany, Channel... channels) {
        List<Content> contents = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Content>> walks = new ArrayList<>();
            for (UUID content : planned(format, howMany, channels)) {
                int number = ++made;
                walks.add(threads.submit(() -> walk(content, format, "tanda-" + number + "-", channels)));
            }
            for (Future<Content> walk : walks) {
                contents.add(walk.get());
                if (contents.size() % OF_A_PLAN == 0 || contents.size() == howMany) {
                    progress.accept(
                            "  %d of %d contents (%s) are archived".formatted(contents.size(), howMany, format));
                }
            }
            return contents;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A content could not be prepared", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<UUID> planned(String format, int howMany, Channel... channels) {
        List<UUID> all = new ArrayList<>();
        while (all.size() < howMany) {
            Person humas = agency.as("humas1");
            UUID research = humas.openResearch("Uji penerbitan").id();
            humas.addFinding(
                    research,
                    "INSTAGRAM",
                    "Temuan uji penerbitan",
                    humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot()));
            humas.completeResearch(research);
            LocalDate today = LocalDate.now(Walk.ZONE);
            UUID plan = humas.createPlan(new Forms.Plan("Uji penerbitan", today, today.plusDays(30), List.of(research)))
                    .id();
            List<UUID> items = new ArrayList<>();
            for (int i = 0; i < Math.min(OF_A_PLAN, howMany - all.size()); i++) {
                Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
                String[] names = Arrays.stream(channels).map(Channel::name).toArray(String[]::new);
                items.add(humas.addItem(plan, Forms.Item.of("Uji penerbitan " + i, format, due, names))
                        .contentId());
            }
            humas.finalizePlan(plan);
            humas.submitPlan(plan);
            all.addAll(items);
        }
        return all;
    }

    private Content walk(UUID content, String format, String mark, Channel... channels) {
        Person producer = agency.as("humas2");
        Waiting.until(
                "task " + content, PATIENCE, () -> agency.as("koordinator").task(content), seen -> seen.text("status")
                        .equals("UNASSIGNED"));
        agency.as("koordinator").assign(content, producer.userName(), "Satu ajakan.");
        producer.start(content);
        byte[] bytes = format.equals("POSTER") ? Pictures.poster() : film(mark);
        String media =
                producer.uploadMedia(Service.PRODUCTION, format.equals("POSTER") ? "poster.jpg" : "film.mp4", bytes);
        List<Forms.Variant> variants = Arrays.stream(channels)
                .map(channel -> new Forms.Variant(
                        channel.name(), "Sampaikan aduan " + mark, "Aduan " + mark, List.of("#LayananPublik")))
                .toList();
        Answer version = producer.addVersion(
                content, new Forms.Design(List.of(Forms.Medium.main(media, "Ajakan memakai layanan aduan")), variants));
        producer.ready(content, version.number("version"));
        approve(content, "koordinator", version.text("contentHash"));
        approve(content, "sekretaris", version.text("contentHash"));
        Waiting.until(
                "an archive of " + content, PATIENCE, () -> agency.as("humas3").archive(content), seen -> true);
        Map<Channel, UUID> publications = new EnumMap<>(Channel.class);
        for (JsonNode publication : agency.as("humas3").awaitPublications(content, "SCHEDULED")) {
            publications.put(
                    Channel.valueOf(publication.path("channel").asText()),
                    UUID.fromString(publication.path("id").asText()));
        }
        return new Content(content, mark, Set.of(media), publications);
    }

    private void approve(UUID content, String person, String hash) {
        Waiting.until(
                content + " can be decided by " + person,
                PATIENCE,
                () -> agency.as(person).approval(content),
                seen -> seen.list("allowed").stream()
                        .anyMatch(operation -> operation.asText().equals("approve")));
        agency.as(person).approve(content, hash);
    }

    /** No two alike: the mark stands where nothing is shown. */
    private static byte[] film(String mark) {
        byte[] film = Samples.mp4(1080, 1920, 12, FILM_BYTES);
        ByteBuffer.wrap(film)
                .position(film.length - 100)
                .putInt(mark.hashCode())
                .put(mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return film;
    }
}
