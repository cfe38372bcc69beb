package id.alurkonten.publishing.archive;

/** A file of an approved design is not in the media store. It is waited for: copying between stores takes its time. */
class MissingMedia extends RuntimeException {

    MissingMedia(String sha256) {
        super("the media store has no " + sha256);
    }
}
