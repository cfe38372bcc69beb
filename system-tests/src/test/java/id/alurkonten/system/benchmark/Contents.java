package id.alurkonten.system.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Pictures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans full of contents, all assigned to humas1. */
final class Contents {
    static final int ON_A_PLAN = 20;

    private final Person humas;
    private final Person koordinator;
    private final UUID research;

    private Contents(Person humas, Person koordinator, UUID research) {
        this.humas = humas;
        this.koordinator = koordinator;
        this.research = research;
    }

    /** With a research, which every plan rests on. */
    static Contents of(Agency agency) {
        Person humas = agency.as("humas1");
        UUID research = humas.openResearch("Riset").id();
        String screenshot = humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot());
        humas.addFinding(research, "X", "Temuan", screenshot);
        humas.completeResearch(research);
        return new Contents(humas, agency.as("koordinator"), research);
    }

    /** At least so many, to be published in ten days. */
    List<UUID> assigned(int wanted) {
        List<UUID> contents = new ArrayList<>();
        while (contents.size() < wanted) {
            contents.addAll(plan(Duration.ofDays(10)));
        }
        contents.forEach(content -> humas.awaitContent(content, "ASSIGNED"));
        return contents;
    }

    /**
     * Those of one plan.
     *
     * @param ahead how far from now they are to be published
     */
    List<UUID> plan(Duration ahead) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonNode plan = humas.importPlan(
                        "rencana.csv",
                        csv(Instant.now().plus(ahead)).getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "title", "Rencana",
                                "periodStart", today.toString(),
                                "periodEnd", today.plusDays(20).toString(),
                                "researchIds", research.toString()))
                .json();
        UUID id = UUID.fromString(plan.path("id").asText());
        humas.finalizePlan(id);
        humas.submitPlan(id);
        List<UUID> contents = new ArrayList<>();
        plan.path("items")
                .forEach(item ->
                        contents.add(UUID.fromString(item.path("contentId").asText())));
        contents.forEach(content -> koordinator.awaitTask(content, "UNASSIGNED"));
        koordinator.assignPlan(
                id,
                contents.stream()
                        .map(content -> new Forms.Assignment(content, "humas1", "Satu utas."))
                        .toList());
        return contents;
    }

    private static String csv(Instant due) {
        Instant at = due.truncatedTo(ChronoUnit.SECONDS);
        return IntStream.rangeClosed(1, ON_A_PLAN)
                .mapToObj(n -> "%d,%s,THREADS,TEXT,Layanan,Butir %d,#contoh,humas1\n".formatted(n, at, n))
                .collect(Collectors.joining("", "no,scheduledAt,channels,format,pillar,title,hashtags,assignee\n", ""));
    }
}
