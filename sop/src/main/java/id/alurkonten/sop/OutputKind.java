package id.alurkonten.sop;

/** What a step leaves behind, after the SOP's column "Output". */
public enum OutputKind {
    SCREENSHOT,
    PLAN_FORM,
    OUTLINE,
    DESIGN,
    FILE,
    POST;

    /** What a person reads, in both languages. */
    public Wording label() {
        return Wording.of("output." + name());
    }
}
