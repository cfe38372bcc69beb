package id.alurkonten.system.faults.oracle;

/**
 * One breach of an invariant.
 *
 * @param subject the content, plan, event, file or key that it is about
 */
public record Violation(String subject, String what) {

    @Override
    public String toString() {
        return subject + ": " + what;
    }
}
