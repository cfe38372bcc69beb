package id.alurkonten.kit.media;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;

/**
 * The stored bytes are no longer the ones that their name promises. It does not pass: somebody must look, and nothing
 * may be published from them.
 */
public class CorruptMedia extends ProblemException {

    public CorruptMedia(String sha256) {
        super(ProblemType.INTERNAL, "media.corrupt", sha256);
    }
}
