package id.alurkonten.system.faults;

/** A kind of harm. It mends what it breaks: when it returns, every part of the stack is up again. */
public interface Scenario {

    /** By which it is asked for: {@code broker-away}. */
    String name();

    /** Whether contents are on their way meanwhile; a scenario that brings its own load runs alone. */
    default boolean underLoad() {
        return true;
    }

    /** Whether the folders of the media and of the archive must be disks of their own, small enough to be filled. */
    default boolean onSmallDisks() {
        return false;
    }

    /** Does the harm, and says in {@link Harm#figures()} what it measured. */
    void harm(Harm harm) throws Exception;
}
