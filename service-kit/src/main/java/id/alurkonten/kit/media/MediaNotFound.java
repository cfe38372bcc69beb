package id.alurkonten.kit.media;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;

/** The store has no object of that name. */
public class MediaNotFound extends ProblemException {

    public MediaNotFound(String sha256) {
        super(ProblemType.NOT_FOUND, "media.not-found", shortened(sha256));
    }

    /** What the caller sent is said back, but not pages of it. */
    private static String shortened(String sha256) {
        return sha256.length() <= 64 ? sha256 : sha256.substring(0, 64) + "…";
    }
}
