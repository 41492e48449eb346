package nl.kpimodel.core.validation;

/**
 * Where a record stands among those that it competes with: lowest first, and of equals the one that came first. See {@link CrossRule} for what that
 * means.
 *
 * @param precedence day, then fingerprint of the content, as {@link CrossRule#precedence} gives it
 * @param number the number of the record
 */
record Precedence(long precedence, int number) implements Comparable<Precedence> {
    /** The day that dates the record. */
    int day() {
        return (int) (precedence >> 32);
    }

    @Override
    public int compareTo(Precedence other) {
        int order = Long.compare(precedence, other.precedence);
        return order == 0 ? Integer.compare(number, other.number) : order;
    }
}
