package id.alurkonten.desk.inbox;

import static id.alurkonten.desk.client.Service.APPROVAL;
import static id.alurkonten.desk.client.Service.PLANNING;
import static id.alurkonten.desk.client.Service.PRODUCTION;
import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.ApprovalApi;
import id.alurkonten.desk.client.ApprovalApi.ApprovalStatus;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.PlanStatus;
import id.alurkonten.desk.client.PlanningApi.PlanSummary;
import id.alurkonten.desk.client.PlanningApi.ResearchStatus;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.ProductionApi.Task;
import id.alurkonten.desk.client.ProductionApi.TaskStatus;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.PublishingApi.PublicationStatus;
import id.alurkonten.desk.client.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks each service for what waits at it. */
@ApplicationScoped
class Collection {
    private static final int AT_MOST = 100;
    private static final String ME = "me";

    private final Services services;
    private final PlanningApi planning;
    private final ProductionApi production;
    private final ApprovalApi approval;
    private final PublishingApi publishing;

    Collection(
            Services services,
            @RestClient PlanningApi planning,
            @RestClient ProductionApi production,
            @RestClient ApprovalApi approval,
            @RestClient PublishingApi publishing) {
        this.services = services;
        this.planning = planning;
        this.production = production;
        this.approval = approval;
        this.publishing = publishing;
    }

    Part<List<Waiting>> toDecide() {
        return services.ask(APPROVAL, () -> approval.approvals(true, ApprovalStatus.PENDING, AT_MOST).items().stream()
                .map(request -> new Waiting(
                        WaitingKind.APPROVE,
                        request.title(),
                        "/persetujuan/" + request.contentId(),
                        request.dueAt(),
                        request.overdue(),
                        request.assignee()))
                .toList());
    }

    List<Part<List<Waiting>>> toProduce() {
        return List.of(
                tasks(TaskStatus.ASSIGNED, WaitingKind.START),
                tasks(TaskStatus.IN_PRODUCTION, WaitingKind.PRODUCE),
                tasks(TaskStatus.REVISION_REQUESTED, WaitingKind.START_REVISION),
                tasks(TaskStatus.IN_REVISION, WaitingKind.REVISE));
    }

    private Part<List<Waiting>> tasks(TaskStatus status, WaitingKind kind) {
        return services.ask(PRODUCTION, () -> production.tasks(status, ME, AT_MOST).items().stream()
                .map(task -> new Waiting(
                        kind, task.title(), "/produksi/" + task.contentId(), task.dueAt(), task.overdue(), ""))
                .toList());
    }

    /** The tasks of one plan are one thing to do. */
    Part<List<Waiting>> toDistribute() {
        return services.ask(PRODUCTION, () -> {
            Map<UUID, List<Task>> plans = production.tasks(TaskStatus.UNASSIGNED, null, AT_MOST).items().stream()
                    .collect(Collectors.groupingBy(Task::planId, LinkedHashMap::new, Collectors.toList()));
            List<Waiting> waiting = new ArrayList<>();
            plans.forEach((plan, tasks) -> waiting.add(toDistribute(tasks)));
            return waiting;
        });
    }

    private static Waiting toDistribute(List<Task> tasks) {
        Instant first = tasks.stream()
                .map(Task::dueAt)
                .filter(due -> due != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Task task = tasks.get(0);
        return new Waiting(
                WaitingKind.DISTRIBUTE,
                task.title(),
                "/pembagian/" + task.planId(),
                first,
                tasks.stream().anyMatch(Task::overdue),
                tasks.size() == 1 ? "" : "+" + (tasks.size() - 1));
    }

    List<Part<List<Waiting>>> toPublish() {
        return List.of(
                publications(PublicationStatus.AWAITING_CONFIRMATION, WaitingKind.UPLOAD),
                publications(PublicationStatus.UNKNOWN, WaitingKind.SETTLE),
                publications(PublicationStatus.FAILED, WaitingKind.RETRY));
    }

    private Part<List<Waiting>> publications(PublicationStatus status, WaitingKind kind) {
        return services.ask(PUBLISHING, () -> publishing.publications(null, status, AT_MOST).items().stream()
                .map(publication -> new Waiting(
                        kind,
                        publication.title(),
                        "/unggahan/" + publication.id(),
                        publication.dueAt(),
                        publication.overdue(),
                        publication.channel().brand()))
                .toList());
    }

    List<Part<List<Waiting>>> toPlan(String me) {
        return List.of(
                plans(PlanStatus.DRAFT, WaitingKind.DRAW_UP, me),
                plans(PlanStatus.RETURNED, WaitingKind.MEND_PLAN, me),
                plans(PlanStatus.FINALIZED, WaitingKind.SUBMIT, me),
                researches(me));
    }

    private Part<List<Waiting>> plans(PlanStatus status, WaitingKind kind, String me) {
        return services.ask(PLANNING, () -> planning.plans(status, AT_MOST).items().stream()
                .filter(plan -> me.equals(plan.createdBy()))
                .map(plan -> plan(plan, kind))
                .toList());
    }

    private static Waiting plan(PlanSummary plan, WaitingKind kind) {
        return new Waiting(kind, plan.title(), "/rencana/" + plan.id(), null, false, "");
    }

    private Part<List<Waiting>> researches(String me) {
        return services.ask(PLANNING, () -> planning.researches(ResearchStatus.OPEN, AT_MOST).items().stream()
                .filter(research -> me.equals(research.startedBy()))
                .map(research -> new Waiting(
                        WaitingKind.COMPLETE_RESEARCH,
                        research.topic(),
                        "/riset/" + research.id(),
                        research.dueAt(),
                        false,
                        ""))
                .toList());
    }
}
