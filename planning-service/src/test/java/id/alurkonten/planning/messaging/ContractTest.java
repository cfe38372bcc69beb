package id.alurkonten.planning.messaging;

import id.alurkonten.kit.testing.Contracts;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void every_example_of_the_other_desks_is_read_also_with_fields_of_tomorrow() {
        Contracts.assertReadsExamples(new DeskConsumer(null, null, null).handlers());
    }
}
