package id.alurkonten.system.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Pictures;
import java.nio.charset.StandardCharsets;
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
    private static final int ON_A_PLAN = 20;

    private Contents() {}

    /** At least so many. */
    static List<UUID> assigned(Agency agency, int wanted) {
        Person humas = agency.as("humas1");
        UUID research = humas.openResearch("Riset").id();
        String screenshot = humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot());
        humas.addFinding(research, "X", "Temuan", screenshot);
        humas.completeResearch(research);
        List<UUID> contents = new ArrayList<>();
        while (contents.size() < wanted) {
            contents.addAll(plan(humas, agency.as("koordinator"), research));
        }
        contents.forEach(content -> humas.awaitContent(content, "ASSIGNED"));
        return contents;
    }

    private static List<UUID> plan(Person humas, Person koordinator, UUID research) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonNode plan = humas.importPlan(
                        "rencana.csv",
                        csv().getBytes(StandardCharsets.UTF_8),
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

    private static String csv() {
        Instant at = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return IntStream.rangeClosed(1, ON_A_PLAN)
                .mapToObj(n -> "%d,%s,THREADS,TEXT,Layanan,Butir %d,#contoh,humas1\n".formatted(n, at, n))
                .collect(Collectors.joining("", "no,scheduledAt,channels,format,pillar,title,hashtags,assignee\n", ""));
    }
}
