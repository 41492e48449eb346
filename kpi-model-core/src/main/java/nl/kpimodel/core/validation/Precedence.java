package nl.kpimodel.core.validation;

/**
 * The rank of a record among those that it competes with. The lowest comes first, and among equals the earliest in the input. See {@link
 * CrossRule} for the meaning.
 *
 * @param precedence the day, then the fingerprint of the content; see {@link CrossRule#precedence}
 * @param number the number of the record
 */
record Precedence(long precedence, int number) implements Comparable<Precedence> {
    /** Returns the day that dates the record. */
    int day() {
        return (int) (precedence >> 32);
    }

    @Override
    public int compareTo(Precedence other) {
        int order = Long.compare(precedence, other.precedence);
        return order == 0 ? Integer.compare(number, other.number) : order;
    }
}
