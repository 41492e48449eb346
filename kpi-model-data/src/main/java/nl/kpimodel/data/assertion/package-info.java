/**
 * Assertions about registration data, for test suites (Dutch: <i>beweringen over registratiegegevens</i>).
 *
 * <p>{@link nl.kpimodel.data.assertion.RegistrationAssertions} has them. They throw {@link java.lang.AssertionError} and need no test
 * library, so they work with every one.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.assertion;

import org.jspecify.annotations.NullMarked;
