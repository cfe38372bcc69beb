package id.alurkonten.approval.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.alurkonten.approval.approval.DesignShape;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.paper.Press;
import id.alurkonten.sop.QualityStandard;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The approval sheet (Lembar Persetujuan): what was decided on which design, by whom, with what to mend. */
@ApplicationScoped
class ApprovalSheet {

    private final Press press;
    private final QualityStandard standard;
    private final Template sheet;

    ApprovalSheet(Press press, QualityStandard standard, @Location("approval-sheet") Template sheet) {
        this.press = press;
        this.standard = standard;
        this.sheet = sheet;
    }

    byte[] print(ApprovalView approval, Locale locale) {
        return press.print(sheet.data(
                        "paper",
                        press.stationery(
                                locale,
                                standard.calendar().zone(),
                                standard.procedure().agency()))
                .data("procedure", standard.procedure())
                .data("approval", approval)
                .data("design", design(approval)));
    }

    private static DesignShape design(ApprovalView approval) {
        try {
            return EventJson.mapper().readValue(approval.design().toString(), DesignShape.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a design that was admitted and has not the shape of one", e);
        }
    }
}
