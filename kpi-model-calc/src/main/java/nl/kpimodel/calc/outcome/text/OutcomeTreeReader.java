package nl.kpimodel.calc.outcome.text;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.selection.LocalVariant;
import org.jspecify.annotations.Nullable;

/**
 * Reads an outcome from the tree of {@link OutcomeTree}. The figure is derived from its exact numbers, and the rounded numbers of the tree
 * must agree with them. The explanation and the keys of later versions are kept unchanged.
 */
public final class OutcomeTreeReader {
    private static final ExactNumber TEN_THOUSAND = ExactNumber.of(10_000);
    private static final String AREA = "area";

    /** The keys whose values become parts of an outcome or a form. Other keys are kept, so nothing is lost. */
    private static final Set<String> HELD =
            Set.of("kpi", "variant", "component", "stratum", "status", "value", "unit", "numerator", "denominator", "n", "median", "min",
            "max", "squares", "distribution", "interval", "excluded", "missing", "assumedNo", "lacking", "figure", "story", "overlap", "hiddenBy");

    private final TreeNode node;
    private final KpiId kpi;
    private final String component;
    private final MeasureComponent.Unit unit;
    private final Stratum stratum;
    private final Outcome.Status status;
    private final Disclosure disclosure;
    private final Optional<ExactNumber> numerator;
    private final Optional<ExactNumber> denominator;

    private OutcomeTreeReader(TreeNode node) {
        this.node = node;
        this.kpi = node.at("kpi").read(KpiId::of);
        this.component = node.at("component").words();
        this.unit = node.at("unit").read(MeasureComponent.Unit::of);
        this.stratum = stratum(node.at("stratum"));
        this.status = node.at("status").read(Outcome.Status::of);
        this.disclosure = node.find("n").isEmpty() ? Disclosure.NOTHING : node.find("excluded").isEmpty() ? Disclosure.UNITS : Disclosure.ACCOUNT;
        this.numerator = node.find("numerator").map(OutcomeTreeReader::exact);
        this.denominator = node.find("denominator").map(OutcomeTreeReader::exact);
        if (numerator.isPresent() != denominator.isPresent()) {
            throw node.refusal(TreeWords.ALL, "outcome.oneOfTwo");
        }
    }

    /**
     * Reads an outcome.
     *
     * @param period the period of its report; {@code null} if it is unknown
     * @param ownStory whether the story belongs to the figure itself, not to the KPI in a report
     * @throws IllegalArgumentException if the tree does not contain an outcome; the message begins with the path
     */
    public static Outcome read(TreeNode node, @Nullable ReportingPeriod period, boolean ownStory) {
        return node.made(node, tree -> new OutcomeTreeReader(tree).outcome(period, ownStory));
    }

    private Outcome outcome(@Nullable ReportingPeriod period, boolean ownStory) {
        Outcome.Account account = account();
        List<String> lacking = node.find("lacking").map(TreeNode::elements).orElse(List.of()).stream().map(TreeNode::words).toList();
        if (status != Outcome.Status.VALUE) {
            Stream.of("value", "median", "min", "max", "squares", "distribution", "interval").forEach(this::refuse);
            if (disclosure != Disclosure.ACCOUNT) {
                refuse("numerator");
                return new Outcome.NoValue(about(period, null, ownStory), stratum, account, status, lacking).published();
            }
            if (status == Outcome.Status.ZERO_DENOMINATOR) {
                if (exact(node.at("denominator")).signum() != 0) {
                    throw node.at("denominator").refusal(TreeWords.ALL, "outcome.zeroDenominator", node.at("denominator").shown());
                }
                return Outcome.NoValue.zeroDenominator(about(period, figure(null), ownStory), stratum, account, numerator.orElseThrow());
            }
            refuse("numerator");
            return new Outcome.NoValue(about(period, null, ownStory), stratum, account, status, lacking);
        }
        refuse("lacking");
        OutcomeValue value = node.made(node, this::value);
        BigDecimal published = value instanceof OutcomeValue.CarriedFigure carried ? carried.published() : null;
        List<String> story = ownStory ? node.find("story").map(TreeNode::text).map(text -> List.of(text.split("\n", -1))).orElse(List.of()) : List.of();
        Outcome.Value outcome = new Outcome.Value(about(period, figure(published), ownStory), stratum, account, value, interval(), story);
        requireShown(outcome);
        return disclosure == Disclosure.ACCOUNT ? outcome : outcome.published(value, disclosure);
    }

    /** Refuses a key that does not fit the status, because its value would be lost. */
    private void refuse(String key) {
        node.find(key).ifPresent(found -> {
            throw found.refusal(TreeWords.ALL, "outcome.status", status);
        });
    }

    private OutcomeDescription about(@Nullable ReportingPeriod period, @Nullable Figure figure, boolean ownStory) {
        boolean isOfOthers = node.find("figure").isPresent();
        Map<String, Object> kept = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            boolean isLost = key.equals("story") ? ownStory && status != Outcome.Status.VALUE : key.equals("figure") ? figure == null : !HELD.contains(key);
            Object copy = isLost ? value.copy() : null;
            if (copy != null) {
                kept.put(key, copy);
            }
        });
        if (node.find("explanation").isEmpty()) {
            kept.put("explanation", Map.of());
        }
        return new OutcomeDescription(kpi, component, unit, isOfOthers ? Timing.Kind.EXTERNAL : ReadComponents.timing(kpi, component),
                isOfOthers ? null : period, figure, notes(), null, OutcomeDescription.CountedUnits.UNKNOWN, variant(), kept);
    }

    private @Nullable LocalVariant variant() {
        return node.find("variant")
                .map(variant -> variant.made(variant, of -> new LocalVariant(
                        of.at("id").text(), of.at("parent").text(), of.at("kind").read(LocalVariant.Kind::of), of.at("name").text(), of.at("difference").text())))
                .orElse(null);
    }

    /**
     * Returns the notes on how strata overlap, which determine how groups may be compared. They are in the explanation, or in a key of a
     * tree without one.
     */
    private List<Remark> notes() {
        if (node.find("explanation").isEmpty()) {
            return node.find("overlap").map(TreeNode::elements).orElse(List.of()).stream().map(code -> code.read(OutcomeTreeReader::note)).toList();
        }
        BilingualText explanation = node.at("explanation").bilingual();
        return OutcomeTree.OVERLAPS.stream()
                .map(OutcomeTree::note)
                .filter(note -> explanation.dutch().contains(note.in(Language.DUTCH)) && explanation.english().contains(note.in(Language.ENGLISH)))
                .toList();
    }

    private static Remark note(String overlap) {
        if (!OutcomeTree.OVERLAPS.contains(overlap)) {
            throw new IllegalArgumentException(DisplayText.quoted(overlap) + " is not an overlap; give one of " + String.join(", ", OutcomeTree.OVERLAPS));
        }
        return OutcomeTree.note(overlap);
    }

    private static Stratum stratum(TreeNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> values.put(key, value.text()));
        return node.made(values, Stratum::new);
    }

    // Account

    /** Returns the account as far as it is disclosed. */
    private Outcome.Account account() {
        if (disclosure != Disclosure.ACCOUNT) {
            Stream.of("excluded", "missing", "assumedNo").forEach(key -> node.find(key).ifPresent(found -> {
                throw found.refusal(TreeWords.ALL, "outcome.account");
            }));
            return disclosure == Disclosure.NOTHING ? Outcome.Account.EMPTY : new Outcome.Account(node.at("n").count(), Map.of(), Map.of(), 0, 0);
        }
        Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
        node.at("excluded").entries().forEach((reason, count) -> {
            if (excluded.put(count.made(reason, ExclusionReason::of), count.count()) != null) {
                throw count.refusal(TreeWords.ALL, "outcome.reasonTwice");
            }
        });
        Map<String, Long> missing = new LinkedHashMap<>();
        node.at("missing").entries().forEach((field, count) -> missing.put(field, count.count()));
        long n = node.at("n").count();
        long assumedNo = node.at("assumedNo").count();
        return node.made(excluded, reasons -> new Outcome.Account(n, reasons, missing, assumedNo, 0));
    }

    // Value

    private OutcomeValue value(TreeNode tree) {
        if (tree.find("figure").isPresent()) {
            return carried();
        }
        if (unit == MeasureComponent.Unit.SCORE) {
            return isPublishedScore() ? published() : score();
        }
        if (numerator.isEmpty()) {
            return unit == MeasureComponent.Unit.COUNT ? new OutcomeValue.Count(tree.at("value").count())
                    : ReadComponents.isSum(kpi) ? new OutcomeValue.Sum(ofUnit(tree.at("value").number())) : published();
        }
        ExactNumber over = numerator.get();
        ExactNumber per = denominator.orElseThrow();
        if (tree.find("median").isPresent()) {
            return new OutcomeValue.Mean(over, whole(tree.at("denominator")), shown("median"), shown("min"), shown("max"), exact(tree.at("squares")));
        }
        return unit == MeasureComponent.Unit.PERCENT && !ReadComponents.isRatio(kpi, component)
                ? new OutcomeValue.Proportion(whole(tree.at("numerator")), whole(tree.at("denominator")))
                : new OutcomeValue.Ratio(over, per);
    }

    private @Nullable Interval interval() {
        return node.find("interval")
                .<Interval>map(interval -> interval.made(interval, of -> new Interval(
                        bound(of.at("low")), bound(of.at("high")), of.at("level").number(), of.at("method").read(Interval.Method::of))))
                .orElse(null);
    }

    /** Returns a bound with the trailing zeros that a binary fraction loses. */
    private BigDecimal bound(TreeNode bound) {
        BigDecimal number = bound.number();
        return number.setScale(Math.max(number.scale(), unit.decimals()));
    }

    private OutcomeValue carried() {
        if (numerator.isEmpty()) {
            BigDecimal published = node.at("value").number();
            return new OutcomeValue.CarriedFigure(ofUnit(published), published, null, null);
        }
        ExactNumber parts = numerator.get().dividedBy(denominator.orElseThrow());
        return new OutcomeValue.CarriedFigure(unit == MeasureComponent.Unit.PER_10000 ? parts.times(TEN_THOUSAND) : parts, null, numerator.get(),
                denominator.get());
    }

    /** Returns whether this is a published score, which has no sum or has merged points. Otherwise the score is complete. */
    private boolean isPublishedScore() {
        return numerator.isEmpty() && (node.find("value").isPresent()
                || node.find("distribution").map(cells -> cells.entries().keySet().stream().anyMatch(cell -> cell.indexOf('-', 1) > 0)).orElse(true));
    }

    private OutcomeValue.PublishedValue published() {
        Map<String, Long> cells = new LinkedHashMap<>();
        node.find("distribution").ifPresent(distribution -> distribution.entries().forEach((cell, count) -> cells.put(cell, count.count())));
        return new OutcomeValue.PublishedValue(
                node.find("value").map(value -> ofUnit(value.number())).orElse(null), node.find("median").map(median -> ofUnit(median.number()))
                        .orElse(null), cells);
    }

    private OutcomeValue.Score score() {
        SortedMap<ExactNumber, Long> distribution = new TreeMap<>();
        node.at("distribution").entries().forEach((point, count) -> {
            if (distribution.put(count.made(point, ExactNumber::of), count.count()) != null) {
                throw count.refusal(TreeWords.ALL, "outcome.pointTwice");
            }
        });
        return new OutcomeValue.Score(distribution, numerator.isPresent() ? OutcomeValue.Score.Scale.INTERVAL : OutcomeValue.Score.Scale.ORDINAL);
    }

    private ExactNumber shown(String key) {
        return ofUnit(node.at(key).number());
    }

    private ExactNumber ofUnit(BigDecimal shown) {
        return ExactNumber.ofShown(shown, unit);
    }

    private static long whole(TreeNode node) {
        try {
            return new BigDecimal(exact(node).toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException noCount) {
            throw node.refusal(TreeWords.ALL, "outcome.whole", node.shown());
        }
    }

    /** Requires that the exact and the rounded figure agree. A file in which they differ was changed by hand or is damaged. */
    private void requireShown(Outcome.Value outcome) {
        OutcomeValue value = outcome.exactly();
        if (value instanceof OutcomeValue.Score score) {
            require("median", outcome.shown(score.median()));
            if (score.mean().isEmpty()) {
                refuse("value");
                return;
            }
            if (!numerator.equals(score.numerator()) || !denominator.equals(score.denominator())) {
                throw node.at("numerator").refusal(TreeWords.ALL, "outcome.sum", numerator.orElseThrow(), denominator.orElseThrow(), score.numerator().orElseThrow(),
                        Long.toString(score.n()));
            }
        }
        if (value instanceof OutcomeValue.PublishedValue published && published.mean() == null) {
            return;
        }
        if (value instanceof OutcomeValue.Mean mean) {
            require("median", outcome.shown(mean.median()));
            require("min", outcome.shown(mean.min()));
            require("max", outcome.shown(mean.max()));
        }
        require("value", outcome.shown());
    }

    private void require(String key, BigDecimal shown) {
        TreeNode found = node.at(key);
        BigDecimal number = found.number();
        if (found.isBinary() ? number.doubleValue() != shown.doubleValue() : number.compareTo(shown) != 0) {
            throw found.refusal(TreeWords.ALL, "outcome.shown", found.shown(), shown.toPlainString());
        }
    }

    // Figures of others

    /**
     * Returns the figure measured by others, whose organisation the tree does not name. There is none without a number, because the tree
     * does not say which figures were given.
     */
    private @Nullable Figure figure(@Nullable BigDecimal published) {
        Optional<TreeNode> found = node.find("figure");
        if (found.isEmpty()) {
            return null;
        }
        TreeNode figure = found.get();
        AreaCode area = node.at("stratum").at(AREA).read(AreaCode::of);
        return figure.made(figure, of -> Figure.builder()
                .kpi(kpi)
                .area(area)
                .period(of.at("period").words())
                .stratum(of.find("stratum").map(TreeNode::words).orElse(null))
                .value(published)
                .numerator(node.find("numerator").map(OutcomeTreeReader::decimal).orElse(null))
                .denominator(node.find("denominator").map(OutcomeTreeReader::decimal).orElse(null))
                .lower(of.find("lower").map(TreeNode::number).orElse(null))
                .upper(of.find("upper").map(TreeNode::number).orElse(null))
                .status(of.at("status").read(Figure.Status::of))
                .source(of.at("source").words())
                .table(of.find("table").map(TreeNode::words).orElse(null))
                .strata(Strata.of(Stratum.UNKNOWN))
                .build());
    }

    private static ExactNumber exact(TreeNode node) {
        return node.read(ExactNumber::of);
    }

    private static BigDecimal decimal(TreeNode node) {
        try {
            return new BigDecimal(exact(node).toString());
        } catch (NumberFormatException noDecimal) {
            throw node.refusal(TreeWords.ALL, "outcome.decimal", node.shown());
        }
    }
}
