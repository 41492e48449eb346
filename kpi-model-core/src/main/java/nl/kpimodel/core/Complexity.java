package nl.kpimodel.core;

/** How complex a situation is (Dutch: <i>complexiteit</i>): with high complexity several partners are involved. Source: handleiding 2025, 3.2. */
public enum Complexity {
    /** Low (<i>laag complex</i>): social work alone. */
    LOW("laag"),
    /** High (<i>hoog complex</i>): with partners in the network. */
    HIGH("hoog");

    private final String dutchTerm;

    Complexity(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code laag}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
