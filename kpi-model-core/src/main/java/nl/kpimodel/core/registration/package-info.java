/**
 * The records of a registration (Dutch: <i>registratie</i>): what an organisation recorded about its work, in the terms that the measures
 * count. Each kind of event or state has a record type. All are subtypes of the sealed {@link
 * nl.kpimodel.core.registration.RegistrationRecord}.
 *
 * <p><b>What a constructor refuses and what it leaves to validation.</b> A constructor refuses values that can never be a record, whatever
 * other records say: a required field that is missing or blank, a number outside its bounds or with the wrong sign, money with fractions of
 * a cent, a citizen number (BSN) as an id, a case of both a person and a group, a ZRM domain that its edition does not have, or a figure
 * without a value. {@code nl.kpimodel.core.validation} finds values that are well formed but wrong or unlikely: two dates of a record in
 * the wrong order, impossible years, an item that no questionnaire has, and everything that depends on a second record. Validation needs
 * the record to decide what to do with it: a case whose signal came after its start still counts in A 12.
 *
 * <p><b>Equality.</b> Decimals are kept without trailing zeros and texts without surrounding white space, so records with the same content
 * are equal: 2.0 hours equals 2.00 hours. A blank text is no value.
 *
 * <p><b>One description.</b> {@link nl.kpimodel.core.registration.RecordType} lists the fields of each type with their kind, bounds, codes
 * and the meaning of an empty value. Readers, writers, schemas and rules use this description, without reflection.
 *
 * <p><b>Making records.</b> Each type has a builder whose setters are named after its components. A later version may add optional fields.
 * Code that uses the builder then compiles unchanged; code that calls the constructor does not.
 *
 * <p>All types are immutable and safe for use by several threads, except {@link nl.kpimodel.core.registration.FieldValues} and the builders.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.registration;

import org.jspecify.annotations.NullMarked;
