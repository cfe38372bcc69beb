package id.alurkonten.planning.rest;

import java.util.Optional;

/** Text that people type into a search box. */
final class Text {

    private Text() {}

    /** What to look for; nothing if there is nothing to see in it. The database knows no NUL. */
    static Optional<String> searched(String q) {
        return Optional.ofNullable(q)
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty());
    }
}
