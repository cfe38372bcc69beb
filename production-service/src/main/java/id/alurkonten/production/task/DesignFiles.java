package id.alurkonten.production.task;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a design is about this content and made of files that are there. */
@ApplicationScoped
public class DesignFiles {

    private final MediaStore store;

    DesignFiles(MediaStore store) {
        this.store = store;
    }

    /** @throws ProblemException 400 if the media store has no such file */
    void requireKnown(String sha256) {
        if (!store.exists(sha256)) {
            throw ProblemException.invalid("media", "media.unknown");
        }
    }

    /**
     * The files of a design, by their hash.
     *
     * @throws ProblemException 400 naming each file that is unknown or doesn't fit the format, and each variant that is
     *     for a channel the content is not planned on, or there twice
     */
    Map<String, MediaObject> require(Design design, PlanItem item) {
        ProblemException problem = ProblemException.validation();
        Map<String, MediaObject> files = files(design, item, problem);
        variants(design.variants(), item.channels(), problem);
        if (problem.hasViolations()) {
            throw problem;
        }
        return files;
    }

    private Map<String, MediaObject> files(Design design, PlanItem item, ProblemException problem) {
        Map<String, MediaObject> files = new HashMap<>();
        int covers = 0;
        for (int i = 0; i < design.media().size(); i++) {
            DesignMedia media = design.media().get(i);
            String field = "media[" + i + "]";
            Optional<MediaObject> object = store.find(media.sha256());
            if (object.isEmpty()) {
                problem.violation(field + ".sha256", "media.unknown");
                continue;
            }
            files.put(media.sha256(), object.get());
            switch (media.role()) {
                case MAIN -> {
                    if (!item.format().takes(object.get())) {
                        problem.violation(
                                field + ".sha256",
                                "media.unfit",
                                object.get().mediaType(),
                                item.format().name());
                    }
                }
                case COVER -> {
                    covers++;
                    if (!object.get().isImage()) {
                        problem.violation(
                                field + ".sha256",
                                "media.cover-not-image",
                                object.get().mediaType());
                    }
                    if (covers > 1) {
                        problem.violation(field + ".role", "media.second-cover");
                    }
                }
            }
        }
        return files;
    }

    private static void variants(List<Variant> variants, Set<Channel> planned, ProblemException problem) {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < variants.size(); i++) {
            Channel channel = variants.get(i).channel();
            String field = "variants[" + i + "].channel";
            if (!planned.contains(channel)) {
                problem.violation(field, "variant.not-planned", channel.name());
            } else if (!seen.add(channel)) {
                problem.violation(field, "variant.twice", channel.name());
            }
        }
    }
}
