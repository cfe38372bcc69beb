package id.alurkonten.production.task;

import java.util.List;

/** All that this desk has of a content, oldest first. */
public record Dossier(
        ProductionTask task,
        ReceivedPlan plan,
        List<SourceMaterial> materials,
        List<DesignVersion> versions,
        List<RevisionRequest> revisionRequests) {}
