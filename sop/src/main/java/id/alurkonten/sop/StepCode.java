package id.alurkonten.sop;

/** The nine steps of the SOP, in its order. Labels, standards and the rest are data: see {@link Procedure}. */
public enum StepCode {
    RESEARCH(1),
    PLAN(2),
    SUBMIT(3),
    ASSIGN(4),
    PRODUCE(5),
    APPROVE(6),
    REVISE(7),
    ARCHIVE(8),
    PUBLISH(9);

    private final int number;

    StepCode(int number) {
        this.number = number;
    }

    /** The step's number in the SOP, 1 to 9. */
    public int number() {
        return number;
    }

    /**
     * The step with a number of the SOP.
     *
     * @throws IllegalArgumentException if the SOP has no step of that number
     */
    public static StepCode of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("the SOP has steps 1 to 9, not " + number);
        }
        return values()[number - 1];
    }
}
