/**
 * Constraints of Jakarta Bean Validation that an application puts on its own classes and records, so that what it registers can be counted
 * (Dutch: <i>validatieregels op eigen klassen</i>).
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
 *   <li>{@code null} is valid in every constraint; add {@code @NotNull} where a value must be there.
 *   <li>Messages are in {@code ContributorValidationMessages}, in Dutch and English, and use no expression language. None shows the value that
 *       was refused. On the module path see {@link nl.kpimodel.core.constraint.ConstraintMessages}.
 *   <li>Each can be repeated, and carry groups and a payload; {@link nl.kpimodel.core.constraint.Severities} says how bad a violation is.
 *   <li>No value is too long or too strange to be judged in time linear to its length. A mistake in an annotation itself is a
 *       {@link jakarta.validation.ConstraintDeclarationException}, when first used.
 * </ul>
 *
 * <p>The rules across records, such as whether a case exists, are not here: they are for whole files.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.constraint;

import org.jspecify.annotations.NullMarked;
