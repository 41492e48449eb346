/** The validators behind the constraints. Not exported; opened, because a Bean Validation provider instantiates them. */
@NullMarked
package nl.kpimodel.core.constraint.internal;

import org.jspecify.annotations.NullMarked;
