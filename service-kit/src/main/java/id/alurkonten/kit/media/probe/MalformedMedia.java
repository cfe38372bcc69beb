package id.alurkonten.kit.media.probe;

import java.io.IOException;

/** The bytes are not a whole file of the format they claim to be. The message is for the log, in English. */
public class MalformedMedia extends IOException {

    public MalformedMedia(String reason) {
        super(reason);
    }
}
