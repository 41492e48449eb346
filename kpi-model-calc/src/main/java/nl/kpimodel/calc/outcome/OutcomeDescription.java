package nl.kpimodel.calc.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/**
 * The description of an outcome, apart from its numbers.
 *
 * @param variant the organisation's own definition that was measured; {@code null} for that of the model
 * @param kept keys of the tree from which the outcome was read that are not part of an outcome, such as keys of later versions and the
 *         explanation, which cannot be composed again because a tree lacks the remarks and records behind it; the explanation is an empty
 *         map if the tree has none. Empty for a calculated outcome
 */
public record OutcomeDescription(
        KpiId kpi,
        String component,
        MeasureComponent.Unit unit,
        Timing.Kind timing,
        @Nullable ReportingPeriod period,
        @Nullable Figure figure,
        List<Remark> remarks,
        @Nullable Kpi definition,
        CountedUnits counted,
        @Nullable LocalVariant variant,
        Map<String, Object> kept) {
    /** Returns the description of an outcome that the library counted. */
    public static OutcomeDescription counted(
            KpiId kpi, String component, MeasureComponent.Unit unit, Timing.Kind timing, @Nullable ReportingPeriod period, List<Remark> remarks,
                    CountedUnits counted) {
        return new OutcomeDescription(kpi, component, unit, timing, period, null, remarks, null, counted, null, Map.of());
    }

    /** Returns the description of a figure that others measured. */
    public static OutcomeDescription carried(KpiId kpi, String component, MeasureComponent.Unit unit, Figure figure, List<Remark> remarks) {
        return new OutcomeDescription(kpi, component, unit, Timing.Kind.EXTERNAL, null, figure, remarks, null, CountedUnits.UNKNOWN, null, Map.of());
    }

    /** Returns this description without numbers of units in its remarks. */
    OutcomeDescription withProtectedNumbers() {
        return remarks.stream().allMatch(remark -> remark.protectedNumbers().equals(remark)) ? this : new OutcomeDescription(
                kpi, component, unit, timing, period, figure, remarks.stream().map(Remark::protectedNumbers).toList(), definition, counted, variant, kept);
    }

    public OutcomeDescription withDefinition(Kpi kpi) {
        if (!kpi.id().equals(this.kpi)) {
            throw new IllegalArgumentException("The definition of " + kpi.id() + " was given to an outcome of " + this.kpi + ".");
        }
        return new OutcomeDescription(this.kpi, component, unit, timing, period, figure, remarks, kpi, counted, variant, kept);
    }

    /** Returns this description for a variant. The sentence on the variant is added to an explanation that was read. */
    OutcomeDescription withVariant(LocalVariant own) {
        if (own.parentKpi().filter(parent -> !parent.equals(kpi)).isPresent()) {
            throw new IllegalArgumentException("The variant " + DisplayText.quoted(own.id()) + " of " + own.parent() + " was given to an outcome of " + kpi
                    + "; give it to outcomes of " + own.parent() + ".");
        }
        Map<String, Object> keptOfVariant = new LinkedHashMap<>(kept);
        keptOfVariant.computeIfPresent("explanation", (key, texts) -> !hasTexts() ? texts : Tree.both(
                language -> explanation(language).orElse("") + " " + Explanation.variant(own, kpi, language)));
        return new OutcomeDescription(this.kpi, component, unit, timing, period, figure, remarks, definition, counted, own, keptOfVariant);
    }

    /** Returns the explanation that was read; empty for an outcome that was calculated, or read without texts. */
    public Optional<String> explanation(Language language) {
        return kept.get("explanation") instanceof Map<?, ?> texts ? Optional.ofNullable(texts.get(language.key())).map(String::valueOf) : Optional.empty();
    }

    /** Returns whether the tree of the outcome has texts. An outcome that was read without texts lacks the information to compose all of them. */
    public boolean hasTexts() {
        return !Map.of().equals(kept.get("explanation"));
    }

    /**
     * The units of an outcome, as far as its wording depends on them.
     *
     * @param recordType key of the record type of the units; empty if it is not known
     * @param areDistinct whether the figure counts distinct persons or the like, so that it differs from the number of units
     * @param items the questions from which an effect indicator is calculated; otherwise empty
     */
    public record CountedUnits(String recordType, boolean areDistinct, List<ItemId> items) {
        public static final CountedUnits UNKNOWN = new CountedUnits("", false, List.of());

        public CountedUnits {
            items = List.copyOf(items);
        }
    }
}
