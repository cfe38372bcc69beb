package id.alurkonten.planning.rest;

import java.util.Optional;

/** Text that people type into a search box. */
final class Text {

    private Text() {}

    /** What to look for; nothing if there is nothing to see in it. */
    static Optional<String> searched(String q) {
        return Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty());
    }
}
