package nl.kpimodel.core.selection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.measure.MeasureSpecifications;
import org.jspecify.annotations.Nullable;

/**
 * Reviews selections (Dutch: <i>beoordeelt selecties</i>): whether the edition has the choices, and how far the selection is SMART, as the
 * manual advises: "Door elke KPI langs de SMART-meetlat te leggen" (handleiding 2025, chapter 5, step 2). Each {@link
 * SelectionFinding.Kind} quotes the manual where it follows it.
 *
 * <p>Questions on which the model is silent are not judged, such as whether a target is ambitious or a KPI fits the service.
 *
 * <p>Immutable; safe for use by several threads if the two functions are.
 *
 * <pre>{@code
 * SelectionReview review = SelectionReviewer.of(KpiModel::edition, KpiModel::measures).asOf(today).review(selection);
 * review.findings().forEach(finding -> System.out.println(finding.path() + ": " + finding.message(Language.DUTCH)));
 * }</pre>
 */
public final class SelectionReviewer {
    private final Function<? super Edition, KpiCatalogue> models;
    private final Function<? super Edition, MeasureSpecifications> measures;
    private final @Nullable LocalDate today;

    private SelectionReviewer(
            Function<? super Edition, KpiCatalogue> models,
            Function<? super Edition, MeasureSpecifications> measures,
            @Nullable LocalDate today) {
        this.models = Objects.requireNonNull(models, "models");
        this.measures = Objects.requireNonNull(measures, "measures");
        this.today = today;
    }

    /**
     * {@return a reviewer without a current day, which does not check whether days are past}
     *
     * @param models the catalogue of every edition, to check the selection and to look up unknown ids
     * @param measures the measures of an edition; throws {@link IllegalArgumentException} for an edition without measures, such as the
     *     draft of 2021
     */
    public static SelectionReviewer of(
            Function<? super Edition, KpiCatalogue> models, Function<? super Edition, MeasureSpecifications> measures) {
        return new SelectionReviewer(models, measures, null);
    }

    /**
     * {@return this reviewer with a current day}
     *
     * @param today the current day; days before it are past
     */
    public SelectionReviewer asOf(LocalDate today) {
        return new SelectionReviewer(models, measures, Objects.requireNonNull(today, "today"));
    }

    /**
     * Reviews a selection.
     *
     * @param selection the selection
     * @return the review
     */
    public SelectionReview review(Selection selection) {
        return review(selection.toTree());
    }

    /**
     * Reads a selection from its tree form and reviews it. Faulty parts are reported and left out, so that one review has all findings.
     *
     * @param tree the tree, which is not kept
     * @return the review; its places are those in the tree
     */
    public SelectionReview review(Map<String, ?> tree) {
        SelectionTreeReader reader = new SelectionTreeReader();
        Optional<Selection> read = reader.read(tree);
        if (read.isEmpty()) {
            return new SelectionReview(null, reader.findings());
        }
        Selection selection = read.get();
        ReviewFindings findings = new ReviewFindings(reader);
        KpiCatalogue model = models.apply(selection.edition());
        Optional<MeasureSpecifications> specifications = specifications(selection.edition());
        ReviewedChoice choice = new ReviewedChoice(selection, model, models, findings);
        choice.review();
        ReviewedPlan plan = new ReviewedPlan(choice, specifications.orElse(null), today, findings);
        plan.review();
        new ReviewedVariants(selection, model, findings).review();
        return new SelectionReview(selection, findings.all());
    }

    private Optional<MeasureSpecifications> specifications(Edition edition) {
        try {
            return Optional.of(measures.apply(edition));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
