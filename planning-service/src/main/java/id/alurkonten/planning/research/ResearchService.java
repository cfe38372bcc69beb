package id.alurkonten.planning.research;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The use cases of step 1. */
@ApplicationScoped
@Transactional
public class ResearchService {

    private final Researches researches;
    private final MediaStore media;
    private final QualityStandard standard;
    private final Clock clock;

    ResearchService(Researches researches, MediaStore media, QualityStandard standard, Clock clock) {
        this.researches = researches;
        this.media = media;
        this.standard = standard;
        this.clock = clock;
    }

    public Research open(String topic, Actor by) {
        Research research = Research.open(UuidCreator.getTimeOrderedEpochPlus1(), topic, by, clock.instant(), standard);
        researches.persist(research);
        return research;
    }

    public Finding addFinding(UUID researchId, NewFinding what, Actor by) {
        Research research = researches.lock(researchId);
        requireImage(what.screenshot());
        return research.add(UuidCreator.getTimeOrderedEpochPlus1(), what, by, clock.instant());
    }

    public Research complete(UUID researchId, Actor by) {
        Research research = researches.lock(researchId);
        research.complete(by, clock.instant());
        return research;
    }

    public <V> V read(UUID researchId, java.util.function.Function<Research, V> view) {
        return view.apply(researches.get(researchId));
    }

    public <V> Page<V> list(
            Optional<ResearchStatus> status, PageQuery page, java.util.function.Function<Research, V> view) {
        return researches.page(status, page).map(view);
    }

    private void requireImage(String screenshot) {
        MediaObject object = media.find(screenshot)
                .orElseThrow(() -> ProblemException.invalid("screenshot", "research.screenshot.missing"));
        if (!object.isImage()) {
            throw ProblemException.invalid("screenshot", "research.screenshot.not-an-image", object.mediaType());
        }
    }
}
