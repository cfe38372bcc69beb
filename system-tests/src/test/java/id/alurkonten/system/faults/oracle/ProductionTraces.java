package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.CommandEffects.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the commands of steps 4, 5 and 7 leave behind. */
final class ProductionTraces {

    private ProductionTraces() {}

    static List<Trace> of(Evidence evidence) {
        Map<String, Long> tasks = rows(evidence, PRODUCTION, "production_task", "content_id", "outline");
        Map<String, Long> assigned =
                events(evidence, "TaskAssigned", event -> !event.has("reason"), "contentId", "outline");
        return List.of(
                Trace.of("assignTask", "task with that outline", tasks, c -> Texts.key(c.content(), c.said("outline"))),
                Trace.of("assignTask", "TaskAssigned", assigned, c -> Texts.key(c.content(), c.said("outline"))),
                new Trace("assignPlan", "task with that outline", ProductionTraces::assignments, tasks, true),
                new Trace("assignPlan", "TaskAssigned", ProductionTraces::assignments, assigned, true),
                Trace.of(
                        "reassignTask",
                        "TaskAssigned",
                        events(evidence, "TaskAssigned", event -> event.has("reason"), "contentId", "reason"),
                        c -> Texts.key(c.content(), c.said("reason"))),
                Trace.of(
                        "returnPlan",
                        "PlanReturned",
                        events(evidence, "PlanReturned", event -> true, "planId", "reason"),
                        c -> Texts.key(c.plan(), c.said("reason"))),
                Trace.of(
                        "startTask",
                        "ProductionStarted",
                        events(evidence, "ProductionStarted", event -> true, "contentId"),
                        c -> String.valueOf(c.content())),
                Trace.of(
                        "addMaterial",
                        "material",
                        rows(evidence, PRODUCTION, "source_material", "content_id", "title"),
                        c -> Texts.key(c.content(), c.said("title"))),
                Trace.answered(
                        "addMaterial", "material", rows(evidence, PRODUCTION, "source_material", "id"), c -> c.answered(
                                        "id")
                                .asText()),
                Trace.of(
                        "addVersion",
                        "design version",
                        rows(evidence, PRODUCTION, "design_version", "content_id", "note"),
                        c -> Texts.key(c.content(), c.said("note"))),
                Trace.answered(
                        "addVersion",
                        "design version",
                        rows(evidence, PRODUCTION, "design_version", "content_id", "version", "content_hash"),
                        c -> Texts.key(
                                c.content(),
                                c.answered("version").asText(),
                                c.answered("contentHash").asText())),
                Trace.of(
                        "handOverDesign",
                        "DesignReady",
                        events(evidence, "DesignReady", event -> true, "contentId", "version"),
                        c -> Texts.key(c.content(), c.said("version"))));
    }

    /** Several at once: all of them or none. */
    private static Stream<String> assignments(Command command) {
        return StreamSupport.stream(command.body().path("assignments").spliterator(), false)
                .map(line -> Texts.key(
                        line.path("contentId").asText(), line.path("outline").asText()));
    }

    /** Events of a type, counted by some of their fields. */
    static Map<String, Long> events(Evidence evidence, String name, Predicate<Event> such, String... fields) {
        return Trace.count(
                evidence.said(name).stream().filter(such),
                event -> Texts.key(Stream.of(fields).map(event::text).toArray()));
    }
}
