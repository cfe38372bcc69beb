package id.alurkonten.system.platforms.http;

/** A call that the platform refuses, with what it answers. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    public Refused(Reply reply) {
        super("refused with " + reply.status());
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}
