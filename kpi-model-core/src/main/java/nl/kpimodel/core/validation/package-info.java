/**
 * The rules that registration data keep to (Dutch: <i>validatieregels</i>), and one engine that tells which record breaks which rule, where, why, and
 * what to do about it.
 *
 * <p>{@link nl.kpimodel.core.validation.Rules} is the list of all rules: those of reading, of one record, and across records.
 * {@link nl.kpimodel.core.validation.RegistrationValidator} judges records one by one and remembers no more of them than the ids and dates
 * that a rule needs. {@link nl.kpimodel.core.validation.ValidationReport} tells everything at once.
 *
 * <p>An application adds rules of its own ({@link nl.kpimodel.core.validation.OwnRule}), and chooses rules, severities, record types and limits through
 * {@link nl.kpimodel.core.validation.ValidationOptions} and {@link nl.kpimodel.core.validation.FindingLimit}; the report says what was chosen.
 *
 * <p>An application's own objects are validated without files and without a base class, and in its own words, through
 * {@link nl.kpimodel.core.validation.RecordMappings}.
 *
 * <p>Findings hold ids and places and no value of the data, unless {@link nl.kpimodel.core.validation.ValidationOptions} ask for values.
 *
 * <p>Whatever depends on more than one record does not depend on their order: where two records contradict each other, which of them stays is decided by
 * their date and content.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.validation;

import org.jspecify.annotations.NullMarked;
