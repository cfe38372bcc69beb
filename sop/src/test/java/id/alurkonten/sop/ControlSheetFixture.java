package id.alurkonten.sop;

import java.time.Duration;
import java.time.Instant;

/** The sheet of one content that was sent back once, on a Tuesday and a Wednesday of December. */
final class ControlSheetFixture {

    static final QualityStandard STANDARD = QualityStandard.load();
    static final String CONTENT_HASH = "c".repeat(64);

    static final Actor HUMAS = new Actor("humas1", "Rina Lestari", Role.HUMAS);
    static final Actor KOORDINATOR = new Actor("koordinator", "Budi Santoso", Role.KOORDINATOR);
    static final Actor STAND_IN = new Actor("humas3", "Dewi Anggraini", Role.SEKRETARIS, "sekretaris");

    private ControlSheet sheet = ControlSheet.empty();

    private ControlSheetFixture() {}

    /** All nine steps, step 7 among them, ending with two channels: thirteen records. */
    static ControlSheet allNineSteps() {
        return allNineSteps(CONTENT_HASH);
    }

    static ControlSheet allNineSteps(String approvedHash) {
        return new ControlSheetFixture()
                .did(StepCode.RESEARCH, 0, HUMAS, "2026-12-01T08:00:00", 45, OutputKind.SCREENSHOT, "research:r1")
                .did(StepCode.PLAN, 0, HUMAS, "2026-12-01T09:00:00", 30, OutputKind.PLAN_FORM, "plan:p1")
                .did(StepCode.SUBMIT, 0, HUMAS, "2026-12-01T09:30:00", 5, OutputKind.PLAN_FORM, "plan:p1")
                .did(StepCode.ASSIGN, 0, KOORDINATOR, "2026-12-01T09:35:00", 20, OutputKind.OUTLINE, "content:c1")
                .did(StepCode.PRODUCE, 1, HUMAS, "2026-12-01T10:00:00", 90, OutputKind.DESIGN, "version:1")
                .decided(1, Role.KOORDINATOR, KOORDINATOR, "2026-12-01T11:30:00", "decision:APPROVED", "hash:old")
                .decided(1, Role.SEKRETARIS, STAND_IN, "2026-12-01T11:30:00", "decision:REVISION_REQUESTED")
                .did(StepCode.REVISE, 2, HUMAS, "2026-12-01T14:00:00", 60, OutputKind.DESIGN, "version:2")
                .decided(2, Role.KOORDINATOR, KOORDINATOR, "2026-12-01T15:00:00", "decision:APPROVED")
                .decided(
                        2,
                        Role.SEKRETARIS,
                        STAND_IN,
                        "2026-12-01T15:00:00",
                        "decision:APPROVED",
                        "hash:" + approvedHash)
                .did(StepCode.ARCHIVE, 2, Actor.system("publishing-service"), "2026-12-02T08:00:00", 1, OutputKind.FILE)
                .did(StepCode.PUBLISH, 2, HUMAS, "2026-12-02T09:00:00", 4, OutputKind.POST, "channel:INSTAGRAM")
                .did(StepCode.PUBLISH, 2, HUMAS, "2026-12-02T09:00:00", 9, OutputKind.POST, "channel:FACEBOOK")
                .sheet;
    }

    static Instant jakarta(String local) {
        return Instant.parse(local + "Z").minus(Duration.ofHours(7));
    }

    private ControlSheetFixture did(
            StepCode code, int revision, Actor actor, String start, int minutes, OutputKind kind, String... refs) {
        Instant startedAt = jakarta(start);
        Instant endedAt = startedAt.plus(Duration.ofMinutes(minutes));
        return add(StepDraft.of(code, revision, actor, startedAt, endedAt, Output.of(kind, refs)));
    }

    private ControlSheetFixture decided(int revision, Role stage, Actor actor, String handOver, String... refs) {
        Instant handedOver = jakarta(handOver);
        Instant opened = stage == Role.KOORDINATOR ? handedOver : handedOver.plus(Duration.ofMinutes(10));
        Instant ended = opened.plus(Duration.ofMinutes(10));
        Instant dueAt = STANDARD.dueAt(StepCode.APPROVE, handedOver);
        return add(StepDraft.ofStage(revision, stage, actor, opened, ended, dueAt, Output.of(OutputKind.DESIGN, refs)));
    }

    private ControlSheetFixture add(StepDraft draft) {
        sheet = sheet.append(draft, STANDARD);
        return this;
    }
}
