package id.alurkonten.desk.client;

/** The nine steps, in the order of the procedure. */
public enum StepCode {
    RESEARCH,
    PLAN,
    SUBMIT,
    ASSIGN,
    PRODUCE,
    APPROVE,
    REVISE,
    ARCHIVE,
    PUBLISH;

    public int number() {
        return ordinal() + 1;
    }

    public static StepCode of(int number) {
        return values()[number - 1];
    }
}
