package id.alurkonten.kit.event;

/**
 * A record that no waiting will mend: unreadable, against its schema, or refused by a rule. It goes to the dead letters
 * with this reason.
 */
public class PoisonRecord extends RuntimeException {

    public PoisonRecord(String reason) {
        super(reason);
    }

    public PoisonRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
