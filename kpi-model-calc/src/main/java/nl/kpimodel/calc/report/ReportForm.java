package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.protection.HidingRule;
import nl.kpimodel.calc.report.protection.RunProtection;
import nl.kpimodel.calc.report.text.RefusalWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * A report in the form in which it is written (Dutch: <i>interne of gepubliceerde vorm</i>): with all its numbers, or with small groups
 * protected. Writers accept a form rather than a report, so that nobody publishes numbers by accident.
 *
 * <pre>{@code
 * ReportJson.write(report.published(SmallGroups.standard()), out);
 * ReportJson.write(report.internal(), out);
 * }</pre>
 *
 * <p>Every output states its form. Forms of several periods that are published together come from {@link SmallGroups#publish(Collection)}.
 * Immutable; safe for use by several threads.
 */
public final class ReportForm {
    /** The form in which a report is written (Dutch: <i>vorm</i>). */
    public enum Kind {
        /** All numbers, for readers who may see the registration (<i>intern</i>). */
        INTERNAL,
        /** Small groups are protected (<i>gepubliceerd</i>). */
        PUBLISHED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "form of a report");
        }
    }

    private static final Comparator<KpiReport> BY_PERIOD =
            Comparator.comparing((KpiReport report) -> report.period().last()).thenComparing(report -> report.period().first());

    private final Kind kind;
    private final KpiReport report;
    private final @Nullable SmallGroups groups;
    /** The numbers hidden over all reports of the run; {@code null} if none are. */
    private final @Nullable RunProtection protection;
    private final long hidden;
    /** The rule that hides each outcome, if the owner may know it; otherwise {@code null}. */
    private final List<@Nullable String> rules;

    private ReportForm(Kind kind, KpiReport report, @Nullable SmallGroups groups, @Nullable RunProtection protection, long hidden,
            List<@Nullable String> rules) {
        this.kind = kind;
        this.report = report;
        this.groups = groups;
        this.protection = protection;
        this.hidden = hidden;
        this.rules = Collections.unmodifiableList(rules);
    }

    static ReportForm internal(KpiReport report) {
        return new ReportForm(Kind.INTERNAL, report, null, null, 0, Collections.nCopies(report.outcomes().size(), null));
    }

    /** Returns a form that was read. */
    static ReportForm read(Kind kind, KpiReport report, @Nullable SmallGroups groups, long hidden, List<@Nullable String> rules) {
        return new ReportForm(kind, report, groups, null, hidden, rules);
    }

    static List<ReportForm> of(Kind kind, Collection<KpiReport> reports, SmallGroups groups, Collection<ReportForm> earlier) {
        ordered(reports);
        List<KpiReport> given = List.copyOf(reports);
        earlier.forEach(form -> requireTakenUp(form, given, groups));
        RunProtection protection = new RunProtection(given, groups.threshold(), groups.parts() == SmallGroups.Parts.HIDE,
                earlier.stream().map(ReportForm::report).toList());
        List<ReportForm> forms = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            KpiReport report = given.get(i);
            KpiReport shown = kind == Kind.INTERNAL ? report : report.disclosed(protection.records(i), protection.response(i), protection.outcomes(i));
            List<@Nullable String> rules = new ArrayList<>();
            for (int outcome = 0; outcome < report.outcomes().size(); outcome++) {
                HidingRule rule = protection.rule(i, outcome);
                rules.add(rule == null ? null : rule.name());
            }
            long hidden = rules.stream().filter(Objects::nonNull).count();
            forms.add(new ReportForm(kind, shown, groups, protection, hidden, rules));
        }
        return List.copyOf(forms);
    }

    /** Requires that these reports have the numbers that an earlier report hides. Otherwise it is unknown what may be shown. */
    private static void requireTakenUp(ReportForm earlier, List<KpiReport> reports, SmallGroups groups) {
        String period = earlier.report().period().name();
        if (earlier.kind != Kind.PUBLISHED || earlier.groups == null) {
            throw RefusalWords.refusal("earlier.internal", null, period);
        }
        KpiReport again = reports.stream().filter(report -> report.period().equals(earlier.report().period())).findFirst()
                .orElseThrow(() -> RefusalWords.refusal("earlier.period", null, period));
        if (!again.editionHash().equals(earlier.report().editionHash())) {
            throw RefusalWords.refusal("earlier.edition", null, period);
        }
        Optional<String> organisation = again.organisation();
        earlier.report().organisation().filter(before -> organisation.isPresent() && !organisation.get().strip().equalsIgnoreCase(before.strip()))
                .ifPresent(before -> {
                    throw RefusalWords.refusal("earlier.organisation", null, period, CitizenNumber.masked(before), CitizenNumber.masked(organisation.get()));
                });
        if (earlier.groups.threshold() > groups.threshold()) {
            throw RefusalWords.refusal("earlier.threshold", null, period, Integer.toString(earlier.groups.threshold()), Integer.toString(groups.threshold()));
        }
        earlier.report().outcomes().stream().filter(outcome -> outcome.status() == Outcome.Status.SUPPRESSED).forEach(outcome -> {
            if (again.outcomes(outcome.kpi()).isEmpty()) {
                throw RefusalWords.refusal("earlier.kpi", null, period, outcome.kpi());
            }
            outcome.stratum().values().keySet().stream().filter(key -> !KpiReport.OWN_KEYS.contains(key) && !again.strata().contains(key)).findFirst()
                    .ifPresent(key -> {
                        throw RefusalWords.refusal("earlier.stratum", null, period, key);
                    });
        });
    }

    /**
     * Returns the kind of form.
     *
     * @return internal or published
     */
    public Kind kind() {
        return kind;
    }

    /** {@return the protection of small groups; empty for an internal form without one} */
    public Optional<SmallGroups> smallGroups() {
        return Optional.ofNullable(groups);
    }

    /**
     * {@return the disclosed report, for applications with their own report layout} In the published form, hidden outcomes are {@link
     * Outcome.Status#SUPPRESSED}, other outcomes have only numbers that may be disclosed, and {@link KpiReport#records()} leaves out types
     * with protected numbers. Findings still name files and lines, which only internal forms write.
     */
    public KpiReport report() {
        return report;
    }

    /**
     * Returns the number of outcomes that are hidden, or would be hidden in the published form.
     *
     * @return 0 or more
     */
    public long hidden() {
        return hidden;
    }

    /**
     * Returns whether a number of people, records or findings may be disclosed.
     *
     * @param count the number
     * @return false if this form is published and the number is below the threshold but not 0
     */
    public boolean shows(long count) {
        return kind == Kind.INTERNAL || groups == null || !groups.isSmall(count);
    }

    /** Returns the numbers that may be disclosed, by their keys. */
    public <K> Map<K, Long> shown(Map<K, Long> counts) {
        Map<K, Long> shown = new LinkedHashMap<>(counts);
        shown.values().removeIf(count -> !shows(count));
        return shown;
    }

    /**
     * Returns whether the numbers of records of all types are disclosed.
     *
     * @return false if this form is published and the numbers of a type are left out, or if this is unknown because the form was
     *         {@linkplain #fromTree read}
     */
    public boolean showsEveryType() {
        return kind == Kind.INTERNAL || protection != null && protection.showsEveryType();
    }

    /** Returns the rule that hides an outcome, if the owner may know it. */
    Optional<String> hiddenBy(int outcome) {
        return kind == Kind.INTERNAL ? Optional.ofNullable(rules.get(outcome)) : Optional.empty();
    }

    /** Returns the head of every tree of this form. */
    Map<String, Object> protectionTree() {
        Tree tree = new Tree().text("form", kind);
        if (groups != null) {
            tree.put("threshold", groups.threshold()).text("parts", groups.parts()).put("hidden", hidden).put("shown", report.outcomes().size() - hidden);
        }
        return tree.toMap();
    }

    /**
     * Returns reports for one file in the order of their periods.
     *
     * @throws IllegalArgumentException if there is no report, they are of several editions, two have the same period, or they were not
     *         protected together
     */
    static List<ReportForm> inOrder(Collection<ReportForm> forms) {
        List<KpiReport> ordered = ordered(forms.stream().map(ReportForm::report).toList());
        ReportForm first = forms.iterator().next();
        for (ReportForm form : forms) {
            if (!form.goesWith(first)) {
                throw new IllegalArgumentException("The report over " + form.report.period() + " is in another form than that over "
                        + first.report.period() + ", or was published apart from it; publish reports that are written together with one call of SmallGroups.publish.");
            }
        }
        return forms.stream().sorted(Comparator.comparingInt(form -> ordered.indexOf(form.report))).toList();
    }

    /** Requires that all reports are of one edition, because figures of two editions may measure different things and form no trend. */
    private static List<KpiReport> ordered(Collection<KpiReport> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("There is no report to write; give one or more.");
        }
        List<KpiReport> ordered = new ArrayList<>(reports);
        ordered.sort(BY_PERIOD);
        KpiCatalogue model = ordered.get(0).model();
        Set<ReportingPeriod> periods = new HashSet<>();
        for (KpiReport report : ordered) {
            if (!report.model().contentHash().equals(model.contentHash())) {
                throw new IllegalArgumentException("The report over " + report.period() + " is of edition " + report.model().edition() + " and that over "
                        + ordered.get(0).period() + " of edition " + model.edition() + ", or of other words under that name; write a file for each edition.");
            }
            if (!periods.add(report.period())) {
                throw new IllegalArgumentException("There are two reports over " + report.period() + "; give one for each period.");
            }
        }
        return ordered;
    }

    /** Returns whether forms may be written together. Published forms must have been protected together. */
    private boolean goesWith(ReportForm other) {
        return kind == other.kind && (kind == Kind.INTERNAL || this == other || protection != null && protection == other.protection);
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys and values of {@code report.json}. Jackson 2
     * and 3 write it as JSON; so can any other library.
     *
     * @return the tree; the tree of a report with many strata takes much memory; {@link ReportJson} writes it without building the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.neutral(ReportJson.tree(this));
    }

    /**
     * Reads a form from its tree: a {@code report.json} of either form, as returned by any JSON library. The result equals the form that
     * was written, and {@link ReportJson} writes the same file for it. Numbers that a published report leaves out are absent.
     *
     * <pre>{@code
     * ReportForm earlier = ReportForm.fromTree(new ObjectMapper().readValue(file, Map.class), KpiModel::edition);
     * }</pre>
     *
     * @param tree the tree, which is not kept
     * @param models provides the catalogue of the edition of the report
     * @return the form
     * @throws IllegalArgumentException if the tree does not contain a report; the message begins with the path of the key
     * @see KpiReport#fromTree(Map, Function)
     */
    public static ReportForm fromTree(Map<String, ?> tree, Function<? super Edition, KpiCatalogue> models) {
        return ReportTreeReader.readForm(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(models, "models"));
    }

    /** Returns whether the other object is a form with an equal {@linkplain #toTree() tree}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportForm that
                && kind == that.kind
                && (kind == Kind.PUBLISHED || rules.equals(that.rules))
                && report.outcomes().equals(that.report.outcomes())
                && TreeNode.areSame(ReportJson.withoutOutcomes(this), ReportJson.withoutOutcomes(that))
                && report.writtenStories().equals(that.report.writtenStories());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, report);
    }

    /** Returns the form and the report. */
    @Override
    public String toString() {
        return kind + " form of " + report + (groups == null ? "" : ", " + hidden() + " hidden, " + groups);
    }
}
