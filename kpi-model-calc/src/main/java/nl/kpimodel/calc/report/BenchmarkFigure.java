package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a {@link Benchmark}: the spread of the organisations (Dutch: <i>spreiding</i>), or why they are not compared.
 *
 * <ul>
 *   <li>It uses the figures that the reports show. Each organisation counts once, whatever its size.
 *   <li>Quantiles are linear between the ordered figures: the quantile of p is at position (n - 1) p, counted from 0 (definition 7 of
 *       Hyndman and Fan). The median of an even number of figures is therefore the mean of the middle two, as everywhere in this library.
 *       Quantiles are rounded like the figures.
 *   <li>A count or a sum grows with the size of an organisation: its spread is a spread of sizes.
 *   <li>The figure does not say what is better or worse.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class BenchmarkFigure {
    /** The reasons why there is no comparison, in order of evaluation (Dutch: <i>reden</i>). */
    public enum Refusal {
        /** It is a figure of an area that others measured, not of an organisation. */
        MEASURED_BY_OTHERS,
        /** An organisation uses its own definition, which differs from that of the model. */
        LOCAL_VARIANT,
        /** Fewer than {@value Benchmark#FEWEST} organisations show it. */
        TOO_FEW_ORGANISATIONS,
        /** Reports give it in different units, which the library does not write. */
        OTHER_UNIT,
        /** The organisations made different choices where the model leaves them open, so they measure different things. */
        OTHER_OPTIONS,
        /** Its answers have an order but no distance, so figures cannot be interpolated. */
        ORDINAL_SCALE,
        /** One organisation has more than half of the units of all. */
        DOMINATED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Refusal of(String text) {
            return CodeText.constant(values(), text, "reason not to compare");
        }
    }

    /**
     * The quartiles and extremes of the organisations (Dutch: <i>kwartielen en uitersten</i>).
     *
     * @param lowest the lowest figure
     * @param lowerQuartile a quarter of the organisations is below it
     * @param upperQuartile a quarter of the organisations is above it
     * @param highest the highest figure
     */
    public record Spread(BigDecimal lowest, BigDecimal lowerQuartile, BigDecimal upperQuartile, BigDecimal highest) {}

    /**
     * The place of one's own organisation (Dutch: <i>eigen plaats</i>).
     *
     * @param value its figure
     * @param lower the number of others with a lower figure
     * @param equal the number of others with the same figure
     * @param higher the number of others with a higher figure
     */
    public record OwnPlace(BigDecimal value, int lower, int equal, int higher) {}

    /** The report of one organisation on the figure. */
    record Reported(Outcome outcome, Map<String, Object> options) {}

    private final Outcome example;
    private final @Nullable Kpi definition;
    private final Map<String, BigDecimal> values;
    private final Map<Outcome.Status, Integer> without;
    private final long units;
    private final @Nullable String own;
    private final boolean hasNames;
    private final @Nullable Refusal refusal;

    BenchmarkFigure(@Nullable Kpi definition, Map<String, Reported> reported, @Nullable String own, boolean hasNames) {
        Map<String, Reported> shown = new LinkedHashMap<>(reported);
        shown.values().removeIf(each -> !(each.outcome() instanceof Outcome.Value) || each.outcome().disclosure() == Disclosure.NOTHING);
        // The largest: a report shows fewer decimals of a figure over few units.
        this.example = (shown.isEmpty() ? reported : shown).values().stream().map(Reported::outcome).max(Comparator.comparingLong(Outcome::n)).orElseThrow();
        this.definition = definition;
        this.own = own;
        this.hasNames = hasNames;
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        shown.forEach((name, each) -> figures.put(name, each.outcome().value().orElseThrow()));
        this.values = Collections.unmodifiableMap(figures);
        Map<Outcome.Status, Integer> numbers = new EnumMap<>(Outcome.Status.class);
        // A figure without units is a 0 whose number of units is protected, so its share of all units is unknown.
        reported.forEach((name, each) -> {
            if (!shown.containsKey(name)) {
                numbers.merge(each.outcome() instanceof Outcome.Value ? Outcome.Status.SUPPRESSED : each.outcome().status(), 1, Integer::sum);
            }
        });
        this.without = Collections.unmodifiableMap(numbers);
        this.units = shown.values().stream().mapToLong(each -> each.outcome().n()).sum();
        this.refusal = refusal(List.copyOf(shown.values()));
    }

    private @Nullable Refusal refusal(List<Reported> shown) {
        if (example.figure().isPresent() || example.kpi().layer() == Layer.IMPACT) {
            return Refusal.MEASURED_BY_OTHERS;
        }
        if (shown.stream().anyMatch(each -> each.outcome().variant().isPresent())) {
            return Refusal.LOCAL_VARIANT;
        }
        if (shown.size() < Benchmark.FEWEST) {
            return Refusal.TOO_FEW_ORGANISATIONS;
        }
        if (shown.stream().map(each -> each.outcome().unit()).distinct().count() > 1) {
            return Refusal.OTHER_UNIT;
        }
        if (shown.stream().map(Reported::options).distinct().count() > 1) {
            return Refusal.OTHER_OPTIONS;
        }
        if (shown.stream().anyMatch(each -> ((Outcome.Value) each.outcome()).exactly() instanceof OutcomeValue.PublishedValue published && published.mean() == null)) {
            return Refusal.ORDINAL_SCALE;
        }
        long most = shown.stream().mapToLong(each -> each.outcome().n()).max().orElse(0);
        return most > units - most ? Refusal.DOMINATED : null;
    }

    /** {@return the KPI} */
    public KpiId kpi() {
        return example.kpi();
    }

    /**
     * Returns the key of the KPI's figure.
     *
     * @return the key of the component
     */
    public String component() {
        return example.component();
    }

    /** {@return the unit of all its numbers} */
    public MeasureComponent.Unit unit() {
        return example.unit();
    }

    /** {@return the reason why there is no comparison, empty if there is a comparison} */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Returns the number of organisations that show the figure.
     *
     * @return 0 or more
     */
    public int organisations() {
        return values.size();
    }

    /**
     * Returns the numbers of organisations that report the figure without a value, and why. A 0 whose number of units is protected counts
     * as {@link Outcome.Status#SUPPRESSED}.
     *
     * @return the numbers by status
     */
    public Map<Outcome.Status, Integer> without() {
        return without;
    }

    /**
     * {@return the number of units that the organisations counted together, empty if there is no comparison} No organisation has more than
     * half of them.
     */
    public Optional<Long> units() {
        return compared(units);
    }

    /** {@return the median of the organisations, empty if there is no comparison} */
    public Optional<BigDecimal> median() {
        return refusal == null ? Optional.of(quartile(2)) : Optional.empty();
    }

    /**
     * {@return the quartiles and extremes, empty if there is no comparison or it has fewer than {@value Benchmark#FEWEST_FOR_SPREAD}
     * organisations}
     */
    public Optional<Spread> spread() {
        return refusal == null && values.size() >= Benchmark.FEWEST_FOR_SPREAD
                ? Optional.of(new Spread(quartile(0), quartile(1), quartile(3), quartile(4)))
                : Optional.empty();
    }

    /** {@return the place of one's own organisation, empty if there is no comparison or no own organisation, or if it shows no figure} */
    public Optional<OwnPlace> own() {
        BigDecimal mine = own == null ? null : values.get(own);
        if (mine == null || refusal != null) {
            return Optional.empty();
        }
        int lower = (int) values.values().stream().filter(value -> value.compareTo(mine) < 0).count();
        int higher = (int) values.values().stream().filter(value -> value.compareTo(mine) > 0).count();
        return Optional.of(new OwnPlace(mine, lower, values.size() - 1 - lower - higher, higher));
    }

    /**
     * Returns the figures of the organisations by name. The digits of apparent citizen numbers are masked.
     *
     * @return the figures in the order of the names; empty if there is no comparison or names were not requested
     */
    public Map<String, BigDecimal> named() {
        if (!hasNames || refusal != null) {
            return Map.of();
        }
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(CitizenNumber.masked(name), value));
        return Collections.unmodifiableMap(named);
    }

    private <T> Optional<T> compared(T value) {
        return refusal == null ? Optional.of(value) : Optional.empty();
    }

    /** Returns the quantile of a number of quarters. */
    private BigDecimal quartile(int quarters) {
        List<BigDecimal> ordered = values.values().stream().sorted().toList();
        int place = (ordered.size() - 1) * quarters;
        BigDecimal below = ordered.get(place / 4);
        BigDecimal above = ordered.get((place + 3) / 4);
        return above.subtract(below).multiply(BigDecimal.valueOf(place % 4)).divide(BigDecimal.valueOf(4)).add(below)
                .setScale(unit().decimals(), RoundingMode.HALF_UP);
    }

    // Words

    /** Returns the name of the KPI; empty if it has no definition. */
    String name(Language language) {
        return definition == null ? "" : OutcomeText.name(definition, language);
    }

    /**
     * Returns the name of the figure.
     *
     * @param language the language
     * @return the id and the name of the KPI, and the name of the component if there are several
     */
    public String title(Language language) {
        return (kpi() + " " + name(language)).strip() + OutcomeText.of(example, language).label().map(label -> " (" + label + ")").orElse("");
    }

    /**
     * Returns a number of this figure for display.
     *
     * @param value for example the {@link #median()}
     * @param language the language
     * @return the number with its unit, and as many decimals as a report shows
     */
    public String shown(BigDecimal value, Language language) {
        return new Explanation(example, language).compared(ExactNumber.ofShown(value, example.unit()));
    }

    /**
     * Explains in plain words the spread of the organisations and the place of one's own, or why they are not compared.
     *
     * @param language the language
     * @return a few sentences
     */
    public String explain(Language language) {
        return title(language) + ": " + statement(language);
    }

    /**
     * Returns the figures of the organisations in words, or why they are not compared, without the title of the figure.
     *
     * @param language the language
     * @return a few sentences
     */
    public String statement(Language language) {
        return String.join(" ", sentences(language));
    }

    private List<String> sentences(Language language) {
        ReportWords words = ReportWords.in(language);
        List<String> sentences = new ArrayList<>();
        if (refusal != null) {
            sentences.add(words.of("benchmark.refused." + refusal, Integer.toString(values.size()), Integer.toString(Benchmark.FEWEST)));
        } else {
            sentences.add(words.of("benchmark.median", shown(quartile(2), language), Integer.toString(values.size())));
            spread().ifPresent(spread -> sentences.add(words.of("benchmark.spread", shown(spread.lowerQuartile(), language),
                    shown(spread.upperQuartile(), language), shown(spread.lowest(), language), shown(spread.highest(), language))));
            own().ifPresent(place -> sentences.add(words.of("benchmark.own", shown(place.value(), language), Integer.toString(place.lower()),
                    Integer.toString(place.equal()), Integer.toString(place.higher()))));
            named().entrySet().stream().map(each -> each.getKey() + " " + shown(each.getValue(), language))
                    .reduce((one, other) -> one + "; " + other).ifPresent(all -> sentences.add(words.of("benchmark.named", all)));
        }
        if (!without.isEmpty()) {
            sentences.add(words.of("benchmark.without", without.entrySet().stream()
                    .map(each -> words.term("status." + each.getKey()) + " " + each.getValue()).collect(Collectors.joining(", "))));
        }
        return sentences;
    }

    /**
     * Returns the tree form. Jackson 2 and 3 write it as JSON.
     *
     * @return {@code kpi}, {@code component}, {@code unit}, {@code organisations}, {@code without}, the {@code refusal} or the numbers of the comparison, and
     *     the {@code explanation} in both languages
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        without.forEach((status, number) -> numbers.put(status.name(), number));
        Tree tree = new Tree().text("kpi", kpi()).put("component", component()).text("unit", unit())
                .put("organisations", values.size()).put("without", numbers)
                .known("refusal", refusal().map(Refusal::name))
                .known("units", units())
                .known("median", median());
        spread().ifPresent(spread -> tree.put("lowest", spread.lowest()).put("lowerQuartile", spread.lowerQuartile())
                .put("upperQuartile", spread.upperQuartile()).put("highest", spread.highest()));
        own().ifPresent(place -> tree.put("own", new Tree().put("value", place.value()).put("lower", place.lower()).put("equal", place.equal())
                .put("higher", place.higher()).toMap()));
        if (!named().isEmpty()) {
            tree.put("named", named());
        }
        return tree.both("explanation", this::explain).toMap();
    }

    /** Returns whether the other object is a figure with the same content. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BenchmarkFigure that && toTree().equals(that.toTree());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kpi(), component(), values.size());
    }

    /** Returns the KPI, its component, and the median or why there is none. */
    @Override
    public String toString() {
        return kpi() + " " + component() + " " + median().map(value -> "median " + value + " of " + values.size())
                .orElseGet(() -> String.valueOf(refusal));
    }
}
