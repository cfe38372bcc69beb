package id.alurkonten.publishing.publication;

import java.util.Locale;

/** What can be asked of a publication, or can happen to it. */
public enum PublicationCommand {
    /** Its time has come, on a channel that an officer uploads to. */
    DUE(false),
    /** Its time has come, on a channel with an API: an upload begins. */
    BEGIN(false),
    /** The platform has it. */
    SUCCEED(false),
    /** The platform does not have it. */
    FAIL(false),
    /** Nobody can say whether the platform has it. */
    LOSE(false),
    /** It was looked up: the platform does not have it (all), and the upload goes on. */
    RESUME(false),
    CONFIRM(true),
    /** A person has looked: it is not to be seen. */
    DENY(true),
    RETRY(true),
    RESCHEDULE(true),
    TAKE_DOWN(true),
    CANCEL(false);

    private final boolean byPerson;

    PublicationCommand(boolean byPerson) {
        this.byPerson = byPerson;
    }

    /** Whether it is an operation of the API. */
    public boolean byPerson() {
        return byPerson;
    }

    /** As the operation is called: {@code take-down}. */
    public String operation() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
