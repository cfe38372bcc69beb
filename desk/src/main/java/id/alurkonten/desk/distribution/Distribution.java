package id.alurkonten.desk.distribution;

import id.alurkonten.desk.client.Listing;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi.Plan;
import id.alurkonten.desk.client.PlanningApi.PlanItem;
import id.alurkonten.desk.client.ProductionApi.Task;
import id.alurkonten.desk.client.ProductionApi.TaskStatus;
import id.alurkonten.desk.client.ProductionApi.Workload;
import id.alurkonten.desk.page.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The tasks of one plan: which are still to be assigned, who has the others, and how much everybody has to do.
 *
 * @param plan as planning knows it: its title, and what was asked for each item
 */
public record Distribution(
        UUID planId,
        Part<Plan> plan,
        List<Task> tasks,
        Part<Listing<Workload>> workload,
        boolean koordinator,
        Form assign,
        Form giveBack,
        Form reassign,
        UUID reassigned) {

    /** One task to assign, with the names of its fields. */
    public record Row(int number, Task task, PlanItem item) {

        public String contentId() {
            return field(number, "contentId");
        }

        public String assignee() {
            return field(number, "assignee");
        }

        public String outline() {
            return field(number, "outline");
        }

        public String dueAt() {
            return field(number, "dueAt");
        }
    }

    static String field(int number, String name) {
        return "assignments[" + number + "]." + name;
    }

    public String title() {
        return plan.found().map(Plan::title).orElse("");
    }

    public List<Row> open() {
        List<Task> unassigned = tasks.stream()
                .filter(task -> task.status() == TaskStatus.UNASSIGNED)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < unassigned.size(); i++) {
            Task task = unassigned.get(i);
            rows.add(new Row(i, task, item(task)));
        }
        return rows;
    }

    private PlanItem item(Task task) {
        return plan.found().stream()
                .flatMap(known -> known.items().stream())
                .filter(item -> item.contentId().equals(task.contentId()))
                .findFirst()
                .orElse(null);
    }

    public List<Task> assigned() {
        return tasks.stream()
                .filter(task -> task.status() != TaskStatus.UNASSIGNED)
                .toList();
    }

    /** A plan goes back as a whole, or not at all any more. */
    public boolean isReturnable() {
        return koordinator
                && !tasks.isEmpty()
                && tasks.stream().allMatch(task -> task.status() == TaskStatus.UNASSIGNED);
    }

    /** Whose names may be proposed: of those who have tasks, and whom the plan suggests. */
    public List<String> people() {
        return Stream.concat(
                        workload.found().stream()
                                .flatMap(list -> list.items().stream())
                                .map(Workload::assignee),
                        tasks.stream().map(Task::suggestedAssignee))
                .filter(name -> name != null)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isReassignable(Task task) {
        return koordinator && task.allowed().contains("reassign");
    }

    /** What was typed for this task, if it is the one that was tried to be reassigned. */
    public Form formOf(Task task) {
        return task.contentId().equals(reassigned) ? reassign : Form.blank();
    }

    public List<String> assignFields() {
        return open().stream()
                .flatMap(row -> Stream.of(row.assignee(), row.outline(), row.dueAt()))
                .toList();
    }

    public List<String> reasonFields() {
        return List.of("assignee", "reason");
    }
}
