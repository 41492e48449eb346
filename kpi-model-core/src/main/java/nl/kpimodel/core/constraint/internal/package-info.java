/**
 * The validators behind the constraints. Not exported; opened, because a Bean Validation provider instantiates them.
 *
 * <p>Constraints that ask a number within fixed bounds have no validator: they are composed of {@link nl.kpimodel.core.constraint.ScoreOnScale} and
 * reported with their own message. They are not composed of {@code @Min} and {@code @Max}: a provider need not judge a {@code double} by them, reads a
 * text with an exponent of any size, and knows no whole number. Amounts, hours, contract sizes and percentages keep a validator each, because their
 * message depends on an attribute, and a composed constraint has one message. One class cannot serve them: a provider asks that a validator
 * names its constraint.
 */
@NullMarked
package nl.kpimodel.core.constraint.internal;

import org.jspecify.annotations.NullMarked;
