/**
 * The rules that registration data keep to (Dutch: <i>validatieregels</i>), and one engine that tells which record breaks which rule, where, why, and
 * what to do about it.
 *
 * <p>{@link nl.kpimodel.core.validation.Rules} is the list of all rules: those of reading, of one record, and across records.
 * {@link nl.kpimodel.core.validation.Finding} is one place where a rule is broken.
 *
 * <p>Findings hold ids and places and no value of the data, unless the caller asks for values.
 *
 * <p>Whatever depends on more than one record does not depend on their order: where two records contradict each other, which of them stays is decided by
 * their date and content.
 */
@NullMarked
package nl.kpimodel.core.validation;

import org.jspecify.annotations.NullMarked;
