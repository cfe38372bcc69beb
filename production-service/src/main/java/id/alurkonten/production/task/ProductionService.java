package id.alurkonten.production.task;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.fit.MediaFit;
import id.alurkonten.production.fit.MediaFit.Fitted;
import id.alurkonten.production.limits.Finding;
import id.alurkonten.production.limits.LimitCheck;
import id.alurkonten.production.task.SourceMaterial.Material;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The assignee's part: produce (step 5) and revise (step 7). */
@ApplicationScoped
@Transactional
public class ProductionService {

    private final ProductionTasks tasks;
    private final DesignVersions versions;
    private final MediaFit mediaFit;
    private final DesignFiles files;
    private final LimitCheck limits;
    private final EntityManager entities;
    private final Event<ProductionEvent> events;
    private final QualityStandard standard;
    private final Clock clock;

    ProductionService(
            ProductionTasks tasks,
            DesignVersions versions,
            MediaFit mediaFit,
            DesignFiles files,
            LimitCheck limits,
            EntityManager entities,
            Event<ProductionEvent> events,
            QualityStandard standard,
            Clock clock) {
        this.tasks = tasks;
        this.versions = versions;
        this.mediaFit = mediaFit;
        this.files = files;
        this.limits = limits;
        this.entities = entities;
        this.events = events;
        this.standard = standard;
        this.clock = clock;
    }

    /** The assignee begins. @throws TaskNotFound if there is none */
    public void start(UUID contentId, Actor by) {
        events.fire(tasks.require(contentId).start(by, clock.instant(), standard));
    }

    /**
     * Puts something to work from with the task.
     *
     * @throws TaskNotFound if there is none
     * @throws id.alurkonten.kit.problem.ProblemException 400 if it names a file that the media store hasn't
     */
    public SourceMaterial addMaterial(UUID contentId, Material material, Actor by) {
        SourceMaterial added = tasks.require(contentId).addMaterial(material, by, clock.instant());
        if (material.media() != null) {
            files.requireKnown(material.media());
        }
        entities.persist(added);
        return added;
    }

    /**
     * Takes in a design as the next version, and says which limits of its platforms it breaks.
     *
     * @param fit whether pictures that can be are to be made to fit
     * @throws TaskNotFound if there is none
     * @throws id.alurkonten.kit.problem.ProblemException 400 as {@link DesignFiles#require}
     */
    public DesignVersion addVersion(UUID contentId, Design design, boolean fit, String note, Actor by) {
        ProductionTask task = tasks.require(contentId);
        Instant now = clock.instant();
        task.requireMayUpload(by);
        List<Finding> findings = findings(task, design, now);
        Fitted fitted = fit
                ? mediaFit.fit(design, findings, files.require(design, task.item()), day(task.item(), now))
                : new Fitted(design, List.of());
        DesignVersion version = task.addVersion(
                fitted.design(), fitted.renditions(), findings(task, fitted.design(), now), note, by, now);
        versions.persist(version);
        return version;
    }

    /**
     * Hands a version over for approval. The limits are asked again: they may have changed since the upload.
     *
     * @throws TaskNotFound if there is none
     * @throws id.alurkonten.kit.problem.ProblemException 400 naming all that stands in the way
     */
    public void handOver(UUID contentId, int version, Actor by) {
        ProductionTask task = tasks.require(contentId);
        Instant now = clock.instant();
        task.requireMayHandOver(by);
        DesignVersion handedOver = versions.require(contentId, version);
        events.fire(task.handOver(handedOver, findings(task, handedOver.design(), now), by, now, standard));
    }

    private List<Finding> findings(ProductionTask task, Design design, Instant now) {
        PlanItem item = task.item();
        Map<String, MediaObject> media = files.require(design, item);
        return limits.check(design, item.format(), media, day(item, now));
    }

    /** Whose limits hold: those of the day on which it is to appear. */
    private LocalDate day(PlanItem item, Instant now) {
        Instant appears = item.scheduledAt().isBefore(now) ? now : item.scheduledAt();
        return LocalDate.ofInstant(appears, standard.calendar().zone());
    }
}
