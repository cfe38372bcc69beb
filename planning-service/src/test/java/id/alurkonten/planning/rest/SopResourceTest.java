package id.alurkonten.planning.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import org.junit.jupiter.api.Test;

@PlanningTest
class SopResourceTest {

    @Test
    void the_procedure_and_the_calendar_are_there_as_data() {
        Desk.get("/api/v1/sop")
                .statusCode(200)
                .body("procedure.steps", hasSize(9))
                .body("procedure.steps[3].standard", equalTo("PT30M"))
                .body("calendar.zone", equalTo("Asia/Jakarta"))
                .body("calendar.schedules[0].days.FRIDAY", hasSize(2));
    }
}
