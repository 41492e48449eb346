/**
 * The validators of the constraints. The package is not exported, but is open because a Bean Validation provider instantiates them.
 *
 * <p>Constraints on a number within fixed bounds have no validator: they are composed of {@link nl.kpimodel.core.constraint.ScoreOnScale}
 * and have their own message. {@code @Min} and {@code @Max} would not do: a provider need not support them on a {@code double}, accepts a
 * text with an exponent of any size, and cannot require a whole number. Amounts, hours, contract sizes and percentages have a validator
 * each, because their message depends on an attribute and a composed constraint has one message. They cannot share a class because a
 * validator must name its constraint.
 */
@NullMarked
package nl.kpimodel.core.constraint.internal;

import org.jspecify.annotations.NullMarked;
