package id.alurkonten.sop;

/**
 * In which capacity a person, or the system itself, acts. The first three are the SOP's performers; the codes are
 * written as they are in events, and in lower case as realm roles in tokens.
 */
public enum Role {
    HUMAS,
    KOORDINATOR,
    SEKRETARIS,
    ADMIN,
    AUDITOR,
    SYSTEM;

    /** What a person reads, in both languages. */
    public Wording label() {
        return Wording.of("role." + name());
    }

    public String labelId() {
        return label().id();
    }

    public String labelEn() {
        return label().en();
    }
}
