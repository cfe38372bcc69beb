package id.alurkonten.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepRecord;
import java.util.List;

/** A record of a control sheet without its times and hashes: {@code 6 APPROVE r1 KOORDINATOR by koordinator (DESIGN)}. */
record Line(String text) {

    static Line of(String text) {
        return new Line(text);
    }

    private static Line of(StepRecord record) {
        return new Line("%d %s r%d%s by %s%s (%s)"
                .formatted(
                        record.step(),
                        record.code(),
                        record.revision(),
                        record.stage() == null ? "" : " " + record.stage(),
                        record.actor().id(),
                        record.actor().onBehalfOf() == null
                                ? ""
                                : " for " + record.actor().onBehalfOf(),
                        record.output().kind()));
    }

    static List<Line> of(ControlSheet sheet) {
        return sheet.records().stream().map(Line::of).toList();
    }

    /** The sheet that an answer or an event carries. */
    static ControlSheet sheetOf(JsonNode json) {
        return ControlSheet.fromJson(json.path("controlSheet"));
    }

    static ControlSheet sheetOf(Answer answer) {
        return sheetOf(answer.json());
    }

    @Override
    public String toString() {
        return text;
    }
}
