package id.alurkonten.local.demo;

import java.util.function.Supplier;

/** Who takes part, and how what they do is told. */
record Cast(
        Person planner,
        Person colleague,
        Person designer,
        Person koordinator,
        Person sekretaris,
        Person admin,
        Telling telling) {

    static Cast of(Agency agency, Telling telling) {
        return new Cast(
                agency.as("humas1"),
                agency.as("humas2"),
                agency.as("humas3"),
                agency.as("koordinator"),
                agency.as("sekretaris"),
                agency.as("admin"),
                telling);
    }

    void says(Person who, String what) {
        telling.says(who.userName(), what);
    }

    void system(String what) {
        telling.says("sistem", what);
    }

    /**
     * Shows that something is refused, and why.
     *
     * @throws DemoFailed if it is not, or for another reason
     */
    Refused refused(Person who, String what, int status, String slug, Supplier<Answer> attempt) {
        Answer answer;
        try {
            answer = attempt.get();
        } catch (Refused refusal) {
            if (refusal.status() != status || !refusal.slug().equals(slug)) {
                throw refusal;
            }
            telling.refused(who.userName(), what, status + " " + slug, refusal.detail());
            return refusal;
        }
        throw new DemoFailed(what + " must be refused (" + status + " " + slug + "), but was accepted: " + answer);
    }
}
