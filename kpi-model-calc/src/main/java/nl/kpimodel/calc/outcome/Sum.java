package nl.kpimodel.calc.outcome;

/**
 * How much in all (Dutch: <i>som</i>), for example of hours or euros.
 *
 * @param exact the sum, without rounding
 */
public record Sum(ExactNumber exact) implements OutcomeValue {}
