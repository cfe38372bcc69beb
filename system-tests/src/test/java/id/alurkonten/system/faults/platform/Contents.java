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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import java.util.stream.Collectors;

/** Makes contents ready to be published: steps 1 to 8, through the public APIs, several at a time. */
final class Contents {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int AT_ONCE = 4;
    private static final int OF_A_PLAN = 25;

    private final Agency agency;
    private final Consumer<String> progress;
    private int made;

    Contents(Agency agency, Consumer<String> progress) {
        this.agency = agency;
        this.progress = progress;
    }

    List<Content> made(Shape shape, int howMany) {
        List<Content> contents = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Content>> walks = new ArrayList<>();
            for (UUID content : planned(shape, howMany)) {
                int number = ++made;
                walks.add(threads.submit(() -> walk(content, shape, "tanda-" + number + "-")));
            }
            for (Future<Content> walk : walks) {
                contents.add(walk.get());
                if (contents.size() % OF_A_PLAN == 0 || contents.size() == howMany) {
                    progress.accept(
                            "  %d of %d contents (%s) are archived".formatted(contents.size(), howMany, shape.key()));
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

    private List<UUID> planned(Shape shape, int howMany) {
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
                String[] names = shape.channels().stream().map(Channel::name).toArray(String[]::new);
                items.add(humas.addItem(plan, Forms.Item.of("Uji penerbitan " + i, shape.format(), due, names))
                        .contentId());
            }
            humas.finalizePlan(plan);
            humas.submitPlan(plan);
            all.addAll(items);
        }
        return all;
    }

    private Content walk(UUID content, Shape shape, String mark) {
        Person producer = agency.as("humas2");
        Waiting.until(
                "task " + content, PATIENCE, () -> agency.as("koordinator").task(content), seen -> seen.text("status")
                        .equals("UNASSIGNED"));
        agency.as("koordinator").assign(content, producer.userName(), "Satu ajakan.");
        producer.start(content);
        List<Forms.Medium> media = new ArrayList<>();
        for (byte[] file : shape.files(mark)) {
            String sha256 = producer.uploadMedia(Service.PRODUCTION, shape.isFilm() ? "film.mp4" : "poster.jpg", file);
            media.add(Forms.Medium.main(sha256, "Ajakan memakai layanan aduan"));
        }
        List<Forms.Variant> variants = shape.channels().stream()
                .map(channel -> new Forms.Variant(
                        channel.name(), shape.caption(mark), "Aduan " + mark, List.of("#LayananPublik")))
                .toList();
        Answer version = producer.addVersion(content, new Forms.Design(media, variants));
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
        Set<String> approved = media.stream().map(Forms.Medium::sha256).collect(Collectors.toSet());
        return new Content(content, shape, mark, approved, publications);
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
}
