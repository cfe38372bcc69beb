package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import id.alurkonten.sop.QualityStandard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void an_agencys_own_calendar_is_told_in_its_place(@TempDir Path folder) throws IOException {
        // given
        Path calendar = Files.writeString(folder.resolve("calendar.yaml"), """
                zone: Asia/Jakarta
                schedules: [{from: 2028-01-01, days: {MONDAY: [["07:30", "12:00"]]}}]
                publicHolidays: {2028: [01-01]}
                """);
        SopResource resource = new SopResource(QualityStandard.by(calendar), () -> Optional.of(calendar));

        // when
        JsonNode told = resource.get().getEntity().calendar();

        // then
        assertThat(told.at("/publicHolidays/2028/0").asText()).isEqualTo("01-01");
        assertThat(told.at("/schedules")).hasSize(1);
    }
}
