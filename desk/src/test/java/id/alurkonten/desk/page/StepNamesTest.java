package id.alurkonten.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.client.StepCode;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.Step;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedure names its steps once; the desk says them the same. */
@QuarkusTest
@QuarkusTestResource(id.alurkonten.desk.client.ExampleServices.class)
class StepNamesTest {
    @Inject
    Messages indonesian;

    @Inject
    @Localized("en")
    Messages english;

    @ParameterizedTest
    @EnumSource(StepCode.class)
    void areThoseOfTheProcedure(StepCode code) {
        // given
        Step step = Procedure.load().steps().get(code.ordinal());

        // when
        String label = indonesian.step(code);

        // then
        assertThat(label).isEqualTo(step.labelId());
        assertThat(english.step(code)).isEqualTo(step.labelEn());
    }
}
