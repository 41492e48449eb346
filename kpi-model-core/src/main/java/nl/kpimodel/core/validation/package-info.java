/**
 * The rules for registration data (Dutch: <i>validatieregels</i>), and one engine that reports which record breaks which rule, where, why,
 * and what to do about it.
 *
 * <p>{@link nl.kpimodel.core.validation.Rules} lists all rules: those of reading, of one record, and across records. {@link
 * nl.kpimodel.core.validation.RegistrationValidator} judges records one by one, and keeps only the ids and dates that its rules need.
 * {@link nl.kpimodel.core.validation.ValidationReport} is the complete result.
 *
 * <p>An application can add its own rules ({@link nl.kpimodel.core.validation.OwnRule}). It chooses rules, severities, record types and
 * limits through {@link nl.kpimodel.core.validation.ValidationOptions} and {@link nl.kpimodel.core.validation.FindingLimit}. The report
 * names its choices.
 *
 * <p>{@link nl.kpimodel.core.validation.RecordMappings} validates an application's own objects without files or base classes, and reports
 * in the application's own names.
 *
 * <p>Findings contain ids and places but no value of the data, unless {@link nl.kpimodel.core.validation.ValidationOptions} request values.
 *
 * <p>A result that depends on several records does not depend on their order. If two records contradict each other, their date and content
 * decide which one stays.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.validation;

import org.jspecify.annotations.NullMarked;
