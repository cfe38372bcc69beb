package id.alurkonten.system.faults.plant;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;

/** Somebody who can seal a line as the services do, and has no right to. */
final class Seal {
    private static final QualityStandard STANDARD = QualityStandard.load();

    private Seal() {}

    /** The sheet with one more line, sealed as it should be, that nobody has earned. */
    static JsonNode oneMore(JsonNode sheet) {
        Instant now = Instant.now();
        Actor stranger = new Actor("humas9", "Humas 9", Role.HUMAS);
        Output output = Output.of(OutputKind.DESIGN, "version:9");
        return ControlSheet.fromJson(sheet)
                .append(StepDraft.of(StepCode.PRODUCE, 1, stranger, now.minusSeconds(60), now, output), STANDARD)
                .toJson();
    }
}
