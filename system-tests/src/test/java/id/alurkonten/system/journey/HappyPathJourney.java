package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Person;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.SheetVerifier;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import id.alurkonten.system.EventSchemas;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All nine steps, with no revision: from an issue that was looked at to a post on two channels. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HappyPathJourney {
    private static final QualityStandard STANDARD = QualityStandard.load();

    private final Installation installation;
    private final Walk walk;
    private Answer content;
    private ControlSheet sheet;

    HappyPathJourney(Installation installation) {
        this.installation = installation;
        this.walk = Walk.of(installation, "INSTAGRAM", "FACEBOOK");
    }

    @BeforeAll
    void fromResearchToTwoChannels() {
        walk.produced().approved().archived().uploaded();
        content = walk.awaitStatus("PUBLISHED");
        sheet = Line.sheetOf(content);
    }

    @Test
    void the_control_sheet_has_every_step_by_whom_it_was_done() {
        // then
        assertThat(Line.of(sheet))
                .extracting(Line::text)
                .containsExactly(
                        "1 RESEARCH r0 by humas1 (SCREENSHOT)",
                        "2 PLAN r0 by humas1 (PLAN_FORM)",
                        "3 SUBMIT r0 by humas1 (PLAN_FORM)",
                        "4 ASSIGN r0 by koordinator (OUTLINE)",
                        "5 PRODUCE r1 by humas2 (DESIGN)",
                        "6 APPROVE r1 KOORDINATOR by koordinator (DESIGN)",
                        "6 APPROVE r1 SEKRETARIS by sekretaris (DESIGN)",
                        "8 ARCHIVE r1 by publishing-service (FILE)",
                        "9 PUBLISH r1 by humas3 (POST)",
                        "9 PUBLISH r1 by humas3 (POST)");
        assertThat(sheet.verify().isIntact()).isTrue();
    }

    @Test
    void each_step_runs_from_and_to_what_the_procedure_says() {
        // given
        List<StepRecord> steps = sheet.records();
        Answer plan = installation.planner().plan(walk.plan());
        Answer research = installation.planner().research(walk.research());

        // then
        assertRan(steps.get(0), instant(research, "startedAt"), instant(research, "completedAt"));
        assertThat(steps.get(1).startedAt()).isEqualTo(instant(plan, "createdAt"));
        assertRan(steps.get(2), steps.get(1).endedAt(), instant(plan, "submittedAt"));
        assertRan(steps.get(3), steps.get(2).endedAt(), said("TaskAssigned"));
        assertRan(steps.get(4), said("ProductionStarted"), said("DesignReady"));
        assertRan(steps.get(5), said("DesignReady"), said("StageApproved"));
        assertRan(steps.get(6), said("StageApproved"), said("ContentApproved"));
        assertRan(steps.get(7), said("ContentApproved"), said("ContentArchived"));
        Instant due = later(walk.item().scheduledAt(), said("ContentArchived"));
        assertThat(steps.subList(8, 10)).extracting(StepRecord::startedAt).containsOnly(due);
    }

    @Test
    void each_step_is_held_against_its_standard_time() {
        // given
        Instant handedOver = said("DesignReady");

        // then
        assertThat(sheet.records()).allSatisfy(step -> {
            Instant from = step.code() == StepCode.APPROVE ? handedOver : step.startedAt();
            assertThat(step.dueAt()).isEqualTo(STANDARD.dueAt(step.code(), from));
            assertThat(step.standardSeconds())
                    .isEqualTo(STANDARD.standardOf(step.code()).toSeconds());
            assertThat(step.workingSeconds())
                    .isEqualTo(STANDARD.workingTimeBetween(step.startedAt(), step.endedAt())
                            .toSeconds());
            assertThat(step.onTime()).isTrue();
        });
    }

    @Test
    void each_step_names_its_output() {
        // given
        String hash = "hash:" + walk.contentHash();

        // then
        assertThat(outputs(StepCode.RESEARCH)).contains("research:" + walk.research());
        assertThat(outputs(StepCode.PLAN)).containsExactly("plan:" + walk.plan());
        assertThat(outputs(StepCode.SUBMIT)).containsExactly("plan:" + walk.plan());
        assertThat(outputs(StepCode.PRODUCE)).contains("version:1", hash);
        assertThat(outputs(StepCode.APPROVE)).contains(hash, "decision:APPROVED");
        assertThat(outputs(StepCode.ARCHIVE)).anyMatch(ref -> ref.startsWith("archive:"));
        assertThat(outputs(StepCode.PUBLISH))
                .contains("channel:INSTAGRAM", walk.urlOn("INSTAGRAM"), "channel:FACEBOOK", walk.urlOn("FACEBOOK"));
    }

    @Test
    void everything_is_said_once_and_in_order() {
        // when
        List<Said> events = installation.topics().about(walk.content());

        // then
        assertThat(events)
                .extracting(Said::name)
                .containsExactly(
                        "PlanSubmitted",
                        "TaskAssigned",
                        "ProductionStarted",
                        "DesignReady",
                        "StageApproved",
                        "ContentApproved",
                        "ContentArchived",
                        "ContentPublished",
                        "ContentPublished");
        assertThat(events).extracting(Said::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.data().path("complete").asBoolean())
                .containsExactly(false, false, false, false, false, false, false, false, true);
    }

    @Test
    void every_event_is_as_it_was_promised() {
        // when
        List<Said> events = installation.topics().about(walk.content());

        // then
        assertThat(events).allSatisfy(event -> {
            boolean ofPlan = event.name().equals("PlanSubmitted");
            String subject = (ofPlan ? walk.plan() : walk.content()).toString();
            String service = event.topic().substring("alurkonten.".length()) + "-service";
            assertThat(EventSchemas.violations(event)).isEmpty();
            assertThat(event.key()).isEqualTo(subject);
            assertThat(event.headers())
                    .containsAllEntriesOf(Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_type",
                            "id.alurkonten." + event.name() + ".v1",
                            "ce_source",
                            "/" + service,
                            "ce_subject",
                            subject,
                            "content-type",
                            "application/json"));
            assertThat(Instant.parse(event.headers().get("ce_time")))
                    .isEqualTo(Instant.parse(event.data().path("occurredAt").asText()));
            assertThat(event.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
            assertThat(Line.sheetOf(event.data()).verify().isIntact()).isTrue();
        });
    }

    @Test
    void anyone_can_recompute_what_was_approved() {
        // when
        JsonNode approved =
                installation.topics().await1("ContentApproved", walk.content()).data();

        // then
        assertThat(CanonicalJson.sha256(approved.path("design")))
                .isEqualTo(approved.path("contentHash").asText())
                .isEqualTo(walk.contentHash());
    }

    @Test
    void the_archive_package_is_intact_offline_and_holds_the_approved_files(@TempDir Path folder) throws Exception {
        // given
        Path zip = installation.publisher().downloadPackage(walk.content(), folder.resolve("arsip.zip"));

        // when
        boolean intact = SheetVerifier.verify(zip).isIntact();

        // then
        assertThat(intact).isTrue();
        assertThat(installation.publisher().verification(walk.content()).is("intact"))
                .isTrue();
    }

    @Test
    void every_desk_knows_that_it_is_done() {
        // given
        Person auditor = installation.as("auditor");

        // then
        assertThat(content.list("channels"))
                .extracting(channel -> channel.path("status").asText())
                .containsOnly("PUBLISHED");
        assertThat(content.list("channels"))
                .extracting(channel -> channel.path("url").asText())
                .containsExactly(walk.urlOn("INSTAGRAM"), walk.urlOn("FACEBOOK"));
        assertThat(auditor.awaitPlan(walk.plan(), "COMPLETED").status()).isEqualTo(200);
        assertThat(auditor.task(walk.content()).text("status")).isEqualTo("APPROVED");
        assertThat(auditor.approval(walk.content()).text("status")).isEqualTo("APPROVED");
        assertThat(auditor.archive(walk.content()).text("contentHash")).isEqualTo(walk.contentHash());
    }

    @Test
    void the_compliance_report_counts_each_step() {
        // when
        Answer report = installation.as("auditor").complianceReport();

        // then
        assertThat(report.list("steps")).hasSize(9);
        assertThat(report.list("steps"))
                .filteredOn(step -> step.path("step").asInt() != 7)
                .allMatch(step -> step.path("executions").asInt() >= 1);
    }

    private static void assertRan(StepRecord step, Instant from, Instant to) {
        assertThat(step.startedAt()).as("start of %s", step.code()).isEqualTo(from);
        assertThat(step.endedAt()).as("end of %s", step.code()).isEqualTo(to);
    }

    private Instant said(String name) {
        return Instant.parse(installation
                .topics()
                .await1(name, walk.content())
                .data()
                .path("occurredAt")
                .asText());
    }

    private List<String> outputs(StepCode step) {
        return sheet.records().stream()
                .filter(record -> record.code() == step)
                .flatMap(record -> record.output().refs().stream())
                .toList();
    }

    private static Instant instant(Answer answer, String path) {
        return Instant.parse(answer.text(path));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
