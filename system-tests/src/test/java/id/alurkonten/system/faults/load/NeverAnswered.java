package id.alurkonten.system.faults.load;

/** A command that was sent again and again, and that nobody answered in all that time. */
final class NeverAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeverAnswered(String message) {
        super(message);
    }
}
