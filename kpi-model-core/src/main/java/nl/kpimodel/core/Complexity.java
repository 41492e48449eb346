package nl.kpimodel.core;

/** How complex a situation is (Dutch: <i>complexiteit</i>): with high complexity several partners are involved. Source: handleiding 2025, 3.2. */
public enum Complexity {
    /** Low (<i>laag complex</i>): social work alone. */
    LOW,
    /** High (<i>hoog complex</i>): with partners in the network. */
    HIGH
}
