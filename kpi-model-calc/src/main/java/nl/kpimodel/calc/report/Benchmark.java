package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.PeriodText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the figures of several organisations (Dutch: <i>vergelijking met andere organisaties</i>, benchmark): for each figure,
 * the spread of the organisations and the place of one's own.
 *
 * <pre>{@code
 * Map<String, ReportForm> published = new TreeMap<>();
 * published.put("Waterstad", ReportReader.readForm(Path.of("waterstad.json")));
 * ...
 * Benchmark benchmark = Benchmark.of(published).withOwn("Waterstad");
 * benchmark.figures().forEach(figure -> System.out.println(figure.explain(Language.DUTCH)));
 * }</pre>
 *
 * <p>The following is compared:
 *
 * <ul>
 *   <li>Only published reports, and only the figures that they show. A benchmark thus reveals nothing that the reports do not.
 *   <li>Reports of one edition with the same texts and of one period: those of one's own report, or otherwise those of most reports; the
 *       latest in case of a tie. Other reports are {@linkplain #leftOut() left out} with a reason.
 *   <li>One report of each organisation: one's own, or otherwise the one with the most figures. Reports are of one organisation if they
 *       {@linkplain KpiReport#organisation() say so}, or if one of them does not name its organisation and the larger one has all figures
 *       of the smaller.
 *   <li>Figures over all units of an organisation, not those of its teams or other strata, and not the figures that others measured.
 *   <li>A figure is refused if the organisations made different choices for it, or if one of them measures a {@linkplain
 *       nl.kpimodel.calc.outcome.Outcome#variant() variant}, since it does not measure the same.
 * </ul>
 *
 * <p>Names are left out unless {@link #withNames} requests them. To prevent recognition of organisations:
 *
 * <ul>
 *   <li>A figure needs {@value #FEWEST} organisations, and none may have more than half of the units of all: otherwise that one would
 *       dominate the distribution.
 *   <li>Below {@value #FEWEST_FOR_SPREAD} organisations it has only a median: quartiles and extremes of so few would be the figures of
 *       individual organisations.
 * </ul>
 *
 * <p>Several benchmarks of nearly the same organisations can be compared with each other, so the names of the organisations should not be
 * published with the result. The order of the reports does not affect the result. Immutable; safe for use by several threads.
 */
public final class Benchmark {
    /** The smallest number of organisations for a comparison. */
    public static final int FEWEST = 5;

    /** The smallest number of organisations for quartiles and extremes. */
    public static final int FEWEST_FOR_SPREAD = 10;

    /** The number of the format of {@code benchmark.json}. */
    static final int FORMAT = 1;

    private static final Comparator<KpiReport> LATEST = Comparator.comparing((KpiReport report) -> report.period().last())
            .thenComparing(report -> report.period().first(), Comparator.reverseOrder())
            .thenComparing(report -> report.model().edition())
            .thenComparing(KpiReport::editionHash);

    /** The reasons why a report is not compared with the others (Dutch: <i>niet meegenomen</i>). */
    public enum LeftOut {
        /** It has all its numbers, including those about few people. */
        INTERNAL_FORM,
        /** It is of another edition of the model. */
        OTHER_EDITION,
        /** It has other texts under the name of the edition. */
        OTHER_TEXTS,
        /** It is of another period. */
        OTHER_PERIOD,
        /** Another report has the same figures, so one organisation would count twice. */
        SAME_FIGURES,
        /** Another report is of the same organisation, which counts once. */
        SAME_ORGANISATION;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static LeftOut of(String text) {
            return CodeText.constant(values(), text, "reason to leave a report out");
        }
    }

    private final Map<String, ReportForm> given;
    private final @Nullable String own;
    private final boolean hasNames;
    private final KpiReport leading;
    private final Map<String, KpiReport> compared = new TreeMap<>();
    private final Map<LeftOut, List<String>> leftOut = new EnumMap<>(LeftOut.class);
    private final List<BenchmarkFigure> figures;

    private Benchmark(Map<String, ReportForm> given, @Nullable String own, boolean hasNames) {
        this.given = given;
        this.own = own;
        this.hasNames = hasNames;
        this.leading = leading();
        select();
        this.figures = compared.size() < FEWEST ? List.of() : compare();
    }

    /**
     * {@return a benchmark without names and without a report of one's own}
     *
     * @param organisations the reports by the name of their organisation
     * @throws IllegalArgumentException if there is no report
     */
    public static Benchmark of(Map<String, ReportForm> organisations) {
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("There is no report to compare; give those of " + FEWEST + " organisations or more.");
        }
        return new Benchmark(Collections.unmodifiableMap(new TreeMap<>(organisations)), null, false);
    }

    /**
     * {@return this benchmark with the place of one organisation among the others}
     *
     * @param name the name under which its report was given
     * @throws IllegalArgumentException if no report has that name
     */
    public Benchmark withOwn(String name) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException("There is no report of " + DisplayText.value(name) + "; there are reports of "
                    + DisplayText.list(String.join(", ", given.keySet())) + ".");
        }
        return new Benchmark(given, name, hasNames);
    }

    /** {@return this benchmark with the names of the organisations, each with its figure} Ask the organisations for permission first. */
    public Benchmark withNames() {
        return new Benchmark(given, own, true);
    }

    // Which reports

    /** Returns the report whose edition and period the others must have. */
    private KpiReport leading() {
        if (own != null) {
            return form(own).report();
        }
        List<KpiReport> reports = given.values().stream().filter(form -> form.kind() == ReportForm.Kind.PUBLISHED).map(ReportForm::report).toList();
        if (reports.isEmpty()) {
            return given.values().stream().map(ReportForm::report).max(LATEST).orElseThrow();
        }
        Map<List<Object>, Integer> times = new HashMap<>();
        reports.forEach(report -> times.merge(kind(report), 1, Integer::sum));
        return reports.stream().max(Comparator.comparing((KpiReport report) -> times.get(kind(report))).thenComparing(LATEST)).orElseThrow();
    }

    private ReportForm form(String name) {
        return Objects.requireNonNull(given.get(name));
    }

    private static List<Object> kind(KpiReport report) {
        return List.of(report.editionHash(), report.period());
    }

    /** Selects the reports. For each organisation the first is compared: one's own, or otherwise the one with the most figures. */
    private void select() {
        Map<String, ShownFigures> figures = new HashMap<>();
        given.forEach((name, form) -> figures.put(name, ShownFigures.of(form.report())));
        List<ShownFigures> met = new ArrayList<>();
        given.keySet().stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(own))
                        .thenComparing(name -> Objects.requireNonNull(figures.get(name)).size(), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(name -> {
                    ShownFigures shown = Objects.requireNonNull(figures.get(name));
                    LeftOut reason = reason(form(name), shown, met);
                    if (reason == null) {
                        compared.put(name, form(name).report());
                        met.add(shown);
                    } else {
                        leftOut.computeIfAbsent(reason, first -> new ArrayList<>()).add(name);
                    }
                });
        leftOut.values().forEach(Collections::sort);
    }

    private @Nullable LeftOut reason(ReportForm form, ShownFigures shown, List<ShownFigures> met) {
        KpiReport report = form.report();
        if (form.kind() != ReportForm.Kind.PUBLISHED) {
            return LeftOut.INTERNAL_FORM;
        }
        if (report.model().edition() != leading.model().edition()) {
            return LeftOut.OTHER_EDITION;
        }
        if (!report.editionHash().equals(leading.editionHash())) {
            return LeftOut.OTHER_TEXTS;
        }
        if (!report.period().equals(leading.period())) {
            return LeftOut.OTHER_PERIOD;
        }
        if (met.stream().anyMatch(shown::isEqual)) {
            return LeftOut.SAME_FIGURES;
        }
        return met.stream().anyMatch(shown::isOfSameOrganisation) ? LeftOut.SAME_ORGANISATION : null;
    }

    private List<BenchmarkFigure> compare() {
        Map<KpiId, Set<String>> components = new TreeMap<>();
        compared.values().stream().flatMap(report -> report.outcomes().stream())
                .forEach(outcome -> components.computeIfAbsent(outcome.kpi(), first -> new LinkedHashSet<>()).add(outcome.component()));
        List<BenchmarkFigure> all = new ArrayList<>();
        components.forEach((kpi, keys) -> keys.forEach(component -> {
            Map<String, BenchmarkFigure.Reported> reported = new LinkedHashMap<>();
            compared.forEach((name, report) -> report.outcomes(kpi).stream()
                    .filter(outcome -> outcome.component().equals(component) && (outcome.stratum().equals(Stratum.TOTAL) || outcome.figure().isPresent()))
                    .findFirst()
                    .ifPresent(outcome -> reported.put(name, new BenchmarkFigure.Reported(outcome, ComparedOptions.of(kpi, report)))));
            if (!reported.isEmpty()) {
                all.add(new BenchmarkFigure(leading.model().find(kpi).orElse(null), reported, own, hasNames));
            }
        }));
        return List.copyOf(all);
    }

    /** Returns the scale of satisfaction, if all reports that have one have the same. */
    SatisfactionAnswers.@Nullable ReportedScale satisfactionScale() {
        List<SatisfactionAnswers.ReportedScale> scales = compared.values().stream().flatMap(report -> report.options().satisfactionScale().stream())
                .distinct().toList();
        return scales.size() == 1 ? scales.get(0) : null;
    }

    // What it says

    /** {@return the edition of the compared reports} */
    public KpiCatalogue model() {
        return leading.model();
    }

    /** {@return the period of the compared reports} */
    public ReportingPeriod period() {
        return leading.period();
    }

    /**
     * Returns the number of organisations that are compared.
     *
     * @return the number of reports that are not left out
     */
    public int organisations() {
        return compared.size();
    }

    /**
     * Returns the numbers of reports that are not compared, and why.
     *
     * @return the numbers by reason
     */
    public Map<LeftOut, Integer> leftOut() {
        Map<LeftOut, Integer> numbers = new EnumMap<>(LeftOut.class);
        leftOut.forEach((reason, names) -> numbers.put(reason, names.size()));
        return Collections.unmodifiableMap(numbers);
    }

    /**
     * Returns the reason why nothing is compared.
     *
     * @return {@link BenchmarkFigure.Refusal#TOO_FEW_ORGANISATIONS}, or empty if figures are compared
     */
    public Optional<BenchmarkFigure.Refusal> refusal() {
        return compared.size() < FEWEST ? Optional.of(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS) : Optional.empty();
    }

    /**
     * Returns the figures that at least one compared report has, including those without a comparison.
     *
     * @return the figures in model order; none if there is a {@link #refusal()}
     */
    public List<BenchmarkFigure> figures() {
        return figures;
    }

    /**
     * Finds a figure.
     *
     * @param kpi the KPI
     * @param component the key of its figure, {@code value} if it has one figure
     * @return the figure, empty if no compared report has it
     */
    public Optional<BenchmarkFigure> find(KpiId kpi, String component) {
        return figures.stream().filter(figure -> figure.kpi().equals(kpi) && figure.component().equals(component)).findFirst();
    }

    /**
     * Explains in plain words what is compared and what is not. Each figure {@linkplain BenchmarkFigure#explain explains} itself.
     *
     * @param language the language
     * @return a few sentences
     */
    public String explain(Language language) {
        ReportWords words = ReportWords.in(language);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.agreeing(refusal().isPresent() ? "benchmark.comparable" : "benchmark.compared", compared.size(), model().label(),
                PeriodText.inSentence(period().name(), words)));
        leftOut.forEach((reason, names) -> sentences.add(words.agreeing("benchmark.leftOut." + reason, names.size())
                + (hasNames ? " (" + DisplayText.list(String.join(", ", names)) + ")" : "") + "."));
        if (refusal().isPresent()) {
            sentences.add(words.of("benchmark.refused.all", FEWEST));
        } else if (own != null && !compared.containsKey(own)) {
            sentences.add(words.of("benchmark.withoutOwn"));
        }
        return String.join(" ", sentences);
    }

    /**
     * {@return the tree form, with the keys of {@code benchmark.json}; {@link ReportJson.Schemas#benchmark()} describes it} Without {@link
     * #withNames}, no organisation is named, not even one's own. Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().put("format", FORMAT)
                .put("edition", model().edition().key())
                .put("editionHash", leading.editionHash())
                .put("library", LibraryVersion.NAME + " " + LibraryVersion.version())
                .put("period", new Tree().put("name", period().name()).text("first", period().first()).text("last", period().last()).toMap())
                .put("organisations", compared.size())
                .put("named", hasNames);
        Map<String, Object> numbers = new LinkedHashMap<>();
        leftOut().forEach((reason, number) -> numbers.put(reason.name(), number));
        tree.put("leftOut", numbers);
        if (hasNames) {
            tree.texts("names", compared.keySet().stream().map(CitizenNumber::masked).toList()).known("own", Optional.ofNullable(own).map(CitizenNumber::masked));
        }
        return tree.known("refusal", refusal().map(BenchmarkFigure.Refusal::name))
                .both("explanation", this::explain)
                .list("figures", figures, BenchmarkFigure::toTree)
                .toMap();
    }

    /** Returns the number of organisations and figures that are compared. */
    @Override
    public String toString() {
        return compared.size() + " organisations over " + period() + ", " + figures.stream().filter(figure -> figure.refusal().isEmpty()).count()
                + " of " + figures.size() + " figures compared";
    }
}
