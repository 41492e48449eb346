/**
 * The records of a registration (Dutch: <i>registratie</i>): what an organisation wrote down of the work it does, in the vocabulary that the
 * measures count with. One record type per kind of event or state, sealed under {@link nl.kpimodel.core.registration.RegistrationRecord}.
 *
 * <p><b>What a constructor refuses and what it leaves to validation.</b> A record refuses what can be no record at all, whatever else is
 * known: a required field that is missing or blank, a number outside its bounds or with the wrong sign, money in parts of a cent, a citizen
 * number (BSN) as an id, a case of both a person and a group, a ZRM domain that its edition lacks, a figure without a value. What is
 * well formed and yet wrong or unlikely is for {@code nl.kpimodel.core.validation} to find: the order of two dates within a record,
 * years that cannot be, an item that stands in no questionnaire, and everything that takes a second record to see. For there the record is needed to tell what
 * to do with it: a case whose signal came after its start still counts in A 12.
 *
 * <p><b>Equality.</b> Decimals are kept without trailing zeros and texts without surrounding white space, so two records that say the same
 * are equal: 2.0 hours and 2.00 hours are. A blank text is no text.
 *
 * <p><b>One description.</b> {@link nl.kpimodel.core.registration.RecordType} lists the fields of each type with kind, bounds, codes and
 * what an empty value means. Readers, writers, schemas and rules are driven by it, without reflection.
 *
 * <p><b>Making records.</b> Each type has a builder whose setters are named after its components. A later version may add optional fields: code that
 * uses the builder then compiles as before, code that calls the constructor does not.
 *
 * <p>The package holds more than forty files: the thirty sealed record types and the codes that they use.
 *
 * <p>All types are immutable and safe for use by several threads, except {@link nl.kpimodel.core.registration.FieldValues} and the builders.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.registration;

import org.jspecify.annotations.NullMarked;
