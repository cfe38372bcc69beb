package id.alurkonten.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.local.Service;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Test
    void an_operation_has_the_name_that_the_contracts_give_it() {
        assertThat(Operations.idOf(Service.PLANNING, "POST", "plans/0/items")).isEqualTo("addPlanItem");
        assertThat(Operations.idOf(Service.PLANNING, "PUT", "plans/0/items/1")).isEqualTo("updatePlanItem");
        assertThat(Operations.idOf(Service.PUBLISHING, "GET", "publications?size=1"))
                .isEqualTo("listPublications");
    }

    @Test
    void what_the_contracts_have_not_is_refused() {
        assertThatThrownBy(() -> Operations.idOf(Service.APPROVAL, "POST", "plans"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
