package id.alurkonten.kit.media;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.IOException;

/** The store is away, full or forbids: nothing is wrong with the request, and the same one can succeed later. */
public class MediaUnavailable extends ProblemException {

    public MediaUnavailable(IOException cause) {
        super(ProblemType.UNAVAILABLE, "media.unavailable");
        initCause(cause);
    }
}
