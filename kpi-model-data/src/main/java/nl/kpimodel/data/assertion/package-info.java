/**
 * Assertions about registration data, for test suites (Dutch: <i>beweringen over registratiegegevens</i>).
 *
 * <p>{@link nl.kpimodel.data.assertion.RegistrationAssertions} is where they begin. They throw {@link java.lang.AssertionError} and need no
 * library for tests, so that they work in any of them.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.assertion;

import org.jspecify.annotations.NullMarked;
