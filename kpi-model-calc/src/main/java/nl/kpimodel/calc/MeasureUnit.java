package nl.kpimodel.calc;

/**
 * The unit of a figure (Dutch: <i>eenheid</i>), and with it how it is rounded when shown: half away from zero, once.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over units with a {@code default}.
 */
public enum MeasureUnit {
    /** Per cent of a whole: one decimal. */
    PERCENT(1),
    /** How many: a whole number. */
    COUNT(0),
    /** One quantity per another: two decimals. */
    RATIO(2),
    /** Calendar days (<i>kalenderdagen</i>): one decimal. */
    DAYS(1),
    /** Hours (<i>uren</i>): two decimals. */
    HOURS(2),
    /** Full-time equivalents (<i>fte</i>): two decimals. */
    FTE(2),
    /** Euros: two decimals. */
    EURO(2),
    /** Points of a scale (<i>score</i>): two decimals. */
    SCORE(2);

    private final int decimals;

    MeasureUnit(int decimals) {
        this.decimals = decimals;
    }

    /**
     * How many decimals are shown.
     *
     * @return 0, 1 or 2
     */
    public int decimals() {
        return decimals;
    }
}
