package id.alurkonten.publishing.platform;

import java.time.Duration;

/** How far one step has brought an upload. */
public sealed interface Step {

    /** A step is made: store its handles, then make the next. */
    record Next(Handles handles) implements Step {}

    /** The platform is still at work: ask again after that time. */
    record Wait(Handles handles, Duration time) implements Step {}

    /** Everything is prepared: only the call that publishes is missing. */
    record Commit(Handles handles) implements Step {}

    /** It is to be seen. */
    record Posted(Handles handles, String postId) implements Step {}

    /** The platform does not have it. */
    record Absent(Handles handles) implements Step {}

    /** The platform can't be asked whether it has it. */
    record Unknowable(String why) implements Step {}
}
