package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.MalformedMedia;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.util.Collection;

/** A file that the store does not take, whatever its name says. */
public class UnsupportedMedia extends ProblemException {

    private UnsupportedMedia(String messageKey, Object... arguments) {
        super(ProblemType.UNSUPPORTED_MEDIA, messageKey, arguments);
    }

    public static UnsupportedMedia empty() {
        return new UnsupportedMedia("media.empty");
    }

    static UnsupportedMedia type(String sniffed, Collection<String> accepted) {
        return new UnsupportedMedia("media.type-not-accepted", sniffed, String.join(", ", accepted));
    }

    static UnsupportedMedia broken(String mediaType, MalformedMedia cause) {
        UnsupportedMedia refused = new UnsupportedMedia("media.broken", mediaType);
        refused.initCause(cause);
        return refused;
    }
}
