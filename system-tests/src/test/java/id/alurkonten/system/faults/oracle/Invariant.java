package id.alurkonten.system.faults.oracle;

/** What must hold after any fault; each is judged for itself. */
public enum Invariant {
    ACKNOWLEDGED_LOST("acknowledged but lost", "a command that was answered with success has its row and its event"),
    DONE_TWICE("done twice", "a command, an event, a row and what is heard have one effect each"),
    OTHER_ANSWER("answered twice, differently", "a retry under the same key gets the same answer again"),
    FORBIDDEN_ANSWER("answers that may never be", "no 500, no page, no success for what must be refused"),
    CHANGE_WITHOUT_EVENT("changes without an event", "what a database holds was said, in the same words"),
    EVENT_WITHOUT_CHANGE("events without a change", "what was said stands in the database of who said it"),
    EVENT_WITHOUT_EFFECT("events without their effect", "whoever hears an event has handled it, and shows it"),
    EFFECT_WITHOUT_EVENT("effects of what was never said", "whatever was handled is on a topic"),
    ORDER("inversions", "what is said of one key comes in the order of its commits, and its clock rises"),
    REUSED_ID("one ce_id, two contents", "records of one ce_id are the same to the byte"),
    CONTROL_SHEET("control sheets", "each is intact, and goes on from the one before"),
    UNAPPROVED("published unapproved", "what goes out was approved on that hash by the whole chain"),
    PUBLISHED_TWICE("published twice", "a content goes out on each channel once"),
    OTHER_BYTES("other bytes", "archive and media store hold what was approved, to the byte"),
    FOUR_EYES("four eyes", "nobody decides on what they contributed to, nor twice on one revision"),
    PLANNING_VIEW("planning's view", "planning shows what the other services have"),
    GOAL("goals", "each content is where the driver took it"),
    STUCK("stuck", "nothing waits that nobody will do"),
    DEAD_LETTER("dead letters", "only poison is put aside, and all of it");

    private final String title;
    private final String meaning;

    Invariant(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The failure, as the table names it. */
    public String title() {
        return title;
    }

    /** What holds where there is no such failure. */
    public String meaning() {
        return meaning;
    }
}
