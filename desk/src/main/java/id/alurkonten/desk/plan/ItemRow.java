package id.alurkonten.desk.plan;

import id.alurkonten.desk.client.PlanningApi.PlanItem;
import id.alurkonten.desk.page.Form;
import java.util.List;

/**
 * One line of the plan form.
 *
 * @param item null for the line that is being added
 * @param problems what keeps it from being final
 */
public record ItemRow(int number, PlanItem item, Form form, List<String> problems) {

    /** Unique on the page. */
    public String id() {
        return item == null ? "baru" : item.contentId().toString();
    }

    public int counted() {
        return number + 1;
    }

    public boolean isNew() {
        return item == null;
    }
}
