package id.alurkonten.desk.content;

import id.alurkonten.desk.client.ApprovalApi.Approval;
import id.alurkonten.desk.client.ContentFormat;
import id.alurkonten.desk.client.DesignMedia;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi.Content;
import id.alurkonten.desk.client.ProductionApi.DesignVersion;
import id.alurkonten.desk.client.ProductionApi.TaskDetail;
import id.alurkonten.desk.client.PublishingApi.Publication;
import id.alurkonten.desk.client.StepCode;
import id.alurkonten.desk.client.StepRecord;
import id.alurkonten.desk.client.Variant;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One content as the four services know it. What one of them leaves open, another may know. */
public record Dossier(
        UUID contentId,
        Part<Content> content,
        Part<TaskDetail> task,
        Part<Approval> approval,
        Part<List<Publication>> publications) {

    boolean isUnknown() {
        return content.isAbsent() && !task.isHere() && !approval.isHere();
    }

    public String title() {
        return firstOf(
                content.found().map(Content::title),
                task.found().map(TaskDetail::title),
                approval.found().map(Approval::title));
    }

    public ContentFormat format() {
        return firstOf(
                content.found().map(Content::format),
                task.found().map(TaskDetail::format),
                approval.found().map(Approval::format));
    }

    public String assignee() {
        return firstOf(
                content.found().map(Content::assignee),
                task.found().map(TaskDetail::assignee),
                approval.found().map(Approval::assignee));
    }

    public Instant scheduledAt() {
        return firstOf(
                content.found().map(Content::scheduledAt), approval.found().map(Approval::scheduledAt));
    }

    public String outline() {
        return firstOf(task.found().map(TaskDetail::outline), content.found().map(Content::outline));
    }

    /** The design as it is now: the latest version, else what was handed over for approval. */
    List<DesignMedia> media() {
        return latest().map(DesignVersion::media)
                .or(() -> approval.found().map(request -> request.design().media()))
                .orElse(List.of());
    }

    public List<Variant> variants() {
        return latest().map(DesignVersion::variants)
                .or(() -> approval.found().map(request -> request.design().variants()))
                .orElse(List.of());
    }

    private Optional<DesignVersion> latest() {
        return task.found()
                .map(TaskDetail::versions)
                .filter(versions -> !versions.isEmpty())
                .map(versions -> versions.get(versions.size() - 1));
    }

    /** The control sheet so far; empty while planning, which joins them all, is away. */
    public List<StepRecord> sheet() {
        return content.found().map(Content::controlSheet).orElse(List.of());
    }

    /** The nine, each with how far it is. */
    public List<StepState> steps() {
        return Arrays.stream(StepCode.values())
                .map(code -> StepState.of(code, sheet(), openStep()))
                .toList();
    }

    private int openStep() {
        return content.found()
                .map(Content::currentStep)
                .map(step -> step.step())
                .orElse(0);
    }

    /** How long a time is on the timeline, in hundredths of its width, which is the longest of all. */
    public long part(long seconds) {
        long longest = sheet().stream()
                .mapToLong(step -> Math.max(step.workingSeconds(), step.standardSeconds()))
                .max()
                .orElse(1);
        return 100 * seconds / Math.max(longest, 1);
    }

    /** Of the status: how it is coloured. */
    public String tone() {
        return switch (content.value().status()) {
            case PUBLISHED -> "good";
            case CANCELLED, TAKEN_DOWN -> "quiet";
            case REVISION_REQUESTED -> "bad";
            default -> "busy";
        };
    }

    @SafeVarargs
    private static <T> T firstOf(Optional<T>... known) {
        return Stream.of(known).flatMap(Optional::stream).findFirst().orElse(null);
    }
}
