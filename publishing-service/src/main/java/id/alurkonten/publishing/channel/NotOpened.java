package id.alurkonten.publishing.channel;

/** Sealed credentials that don't open: their key is not configured, or they are not what was sealed. */
public final class NotOpened extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NotOpened(String message) {
        super(message);
    }
}
