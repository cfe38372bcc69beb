package id.alurkonten.desk.plan;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.ContentFormat;
import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi.Plan;
import id.alurkonten.desk.client.PlanningApi.PlanStatus;
import id.alurkonten.desk.client.PlanningApi.Research;
import id.alurkonten.desk.page.Form;
import java.util.List;
import java.util.Set;

/**
 * One plan form as its page shows it.
 *
 * @param etag of the plan as it is shown: what is changed meanwhile by somebody else is not overwritten unseen
 */
public record PlanDesk(
        Plan plan,
        String etag,
        boolean humas,
        boolean canceller,
        Part<Listing<Research>> researches,
        List<ItemRow> rows,
        ItemRow added,
        PlanCalendar calendar,
        Form head,
        Form command,
        Form cancel) {
    private static final Set<PlanStatus> WRITABLE = Set.of(PlanStatus.DRAFT, PlanStatus.RETURNED);

    public boolean isWritable() {
        return humas && WRITABLE.contains(plan.status());
    }

    public boolean isReopenable() {
        return humas && plan.status() == PlanStatus.FINALIZED;
    }

    public boolean isCancellable() {
        return canceller && plan.status() != PlanStatus.COMPLETED && plan.status() != PlanStatus.CANCELLED;
    }

    public boolean isReturned() {
        return plan.status() == PlanStatus.RETURNED;
    }

    public boolean isDistributable() {
        return plan.status() == PlanStatus.SUBMITTED || plan.status() == PlanStatus.DISTRIBUTED;
    }

    public List<ContentFormat> formats() {
        return List.of(ContentFormat.values());
    }

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<String> headFields() {
        return List.of("title", "periodStart", "periodEnd", "researchIds");
    }

    public List<String> itemFields() {
        return ItemForm.FIELDS;
    }

    public List<String> cancelFields() {
        return List.of("reason");
    }

    /** What the lines say themselves is not said again above them. */
    public List<String> commandFields() {
        return command.problem() == null
                ? List.of()
                : command.problem().violations().stream()
                        .map(violation -> violation.field())
                        .filter(field -> field.startsWith("items["))
                        .toList();
    }
}
