/**
 * The choices of an organisation from the model and its agreements (Dutch: <i>selectie</i>): scope, KPIs, questionnaire items, targets, the
 * period of monitoring and who registers what; and the data that these need. Source: handleiding 2025, chapter 5, steps 1 to 3 and 5.
 *
 * <p>Start at {@link nl.kpimodel.core.selection.Selection} and {@link nl.kpimodel.core.selection.DataNeeds}. Files are read and written in
 * {@code nl.kpimodel.data.selection}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.selection;

import org.jspecify.annotations.NullMarked;
