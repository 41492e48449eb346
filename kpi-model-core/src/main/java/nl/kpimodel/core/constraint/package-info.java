/**
 * Jakarta Bean Validation constraints for an application's own classes and records, so that its registration can be counted (Dutch:
 * <i>validatieregels op eigen klassen</i>).
 *
 * <pre>{@code
 * @DatesInOrder({"signalDate", "startDate", "endDate"})
 * record MyCase(
 *         @Pseudonym String clientNumber,
 *         @PlausibleDate(payload = Severities.Field.class) LocalDate signalDate,
 *         @PlausibleDate LocalDate startDate,
 *         LocalDate endDate,
 *         @LifeDomainNumber Integer domain,
 *         @EuroAmount BigDecimal budget) {}
 * }</pre>
 *
 * <ul>
 *   <li>{@code null} is valid in every constraint; add {@code @NotNull} where a value is required.
 *   <li>Messages are in {@code ContributorValidationMessages}, in Dutch and English, and do not use the expression language. No message
 *       shows the rejected value. For the module path, see {@link nl.kpimodel.core.constraint.ConstraintMessages}.
 *   <li>Each can be repeated, and carry groups and a payload; {@link nl.kpimodel.core.constraint.Severities} says how bad a violation is.
 *   <li>Every value is validated in time linear in its length. An error in an annotation itself gives a {@link
 *       jakarta.validation.ConstraintDeclarationException} on first use.
 * </ul>
 *
 * <p>The rules across records, such as whether a case exists, are not here: they are for whole files.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.constraint;

import org.jspecify.annotations.NullMarked;
