package nl.kpimodel.calc.outcome;

/**
 * A sum (Dutch: <i>som</i>), for example of hours or euros.
 *
 * @param exact the sum, without rounding
 */
public record Sum(ExactNumber exact) implements OutcomeValue {}
