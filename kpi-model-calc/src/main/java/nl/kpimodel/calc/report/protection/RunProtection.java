package nl.kpimodel.calc.report.protection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * The protection of the reports of one run. They are considered together, because a quarter reveals something about the year that contains
 * it.
 *
 * <p>The account of units is published per record type or not at all, never per stratum. Its counts, exclusions and missing values add up
 * to the accepted records, so one small number would follow from the others. The same input always hides the same outcomes.
 */
public final class RunProtection {
    private final List<KpiReport> reports;
    private final EarlierReports earlier;
    private final int threshold;
    private final long work;
    private final SmallGroupRules rules;
    private final List<@Nullable HidingRule[]> hidden = new ArrayList<>();
    /** Outcomes that are published without their number of units. A 0 is shown even if its number of units is hidden. */
    private final List<boolean[]> withoutUnits = new ArrayList<>();
    private final Set<RecordType> untold = EnumSet.noneOf(RecordType.class);

    /**
     * Protects reports.
     *
     * @param reports the reports of one run, of one edition
     * @param threshold the number of contributors below which a group is small
     * @param hidesParts whether a share is hidden if few are in its numerator, or few are not
     * @param earlier the earlier published reports over periods of the run
     */
    public RunProtection(List<KpiReport> reports, int threshold, boolean hidesParts, List<KpiReport> earlier) {
        this.reports = List.copyOf(reports);
        this.earlier = new EarlierReports(this.reports, earlier);
        this.threshold = threshold;
        this.rules = new SmallGroupRules(threshold, hidesParts, reports.stream().flatMap(report -> report.outcomes().stream()).toList());
        for (int i = 0; i < reports.size(); i++) {
            hideSmallGroups(i);
        }
        long looks = hideTogether();
        if (!earlier.isEmpty()) {
            looks += hideAlone() + hideTogether();
        }
        work = looks;
        reports.forEach(this::withholdTypes);
    }

    private void hideSmallGroups(int report) {
        List<Outcome> outcomes = reports.get(report).outcomes();
        @Nullable HidingRule[] rule = new HidingRule[outcomes.size()];
        boolean[] noUnits = new boolean[outcomes.size()];
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Value value && ProtectedKpis.contains(value.kpi())) {
                HidingRule own = rules.of(value);
                rule[i] = own == null && (earlier.hide(report, i) || earlier.differByFew(report, i, threshold)) ? HidingRule.EARLIER : own;
                Contributors contributors = SmallGroupRules.contributors(value);
                noUnits[i] = rules.isFew(contributors.whole()) || rules.isFew(value.n()) || earlier.hideUnits(report, i);
            }
        }
        hidden.add(rule);
        withoutUnits.add(noUnits);
    }

    // Complementary suppression

    /** Hides outcomes that these reports and earlier ones together would reveal. */
    private long hideTogether() {
        CountSystem system = new CountSystem(threshold);
        RunRelations relations = RunRelations.over(reports, system);
        return hideWhatGivesBack(system, relations, earlier, relations.counts());
    }

    /**
     * Hides outcomes that would reveal small numbers to a reader of the new reports only. An earlier report with a lower threshold may show
     * such numbers; one with the same threshold does not.
     */
    private long hideAlone() {
        CountSystem system = new CountSystem(threshold);
        RunRelations relations = RunRelations.over(reports, system);
        List<CountSystem.Count> smallButKnown = relations.counts().stream()
                .filter(count -> count.value < threshold && isKnown(count, relations, earlier)).toList();
        return hideWhatGivesBack(system, relations, new EarlierReports(reports, List.of()), smallButKnown);
    }

    private long hideWhatGivesBack(CountSystem system, RunRelations relations, EarlierReports known, List<CountSystem.Count> counts) {
        relations.counts().forEach(count -> {
            count.isKnown = isKnown(count, relations, known);
            count.isSeen = count.isKnown || isSeen(count, relations);
        });
        system.begin();
        Deque<CountSystem.Count> toCheck = new ArrayDeque<>(counts);
        while (!toCheck.isEmpty()) {
            CountSystem.Count count = toCheck.remove();
            while (count.value > 0 && !count.isSeen && !system.isSafe(count)) {
                List<CountSystem.Count> others = system.toHide(count, each -> figures(each, relations));
                if (others.isEmpty() && !system.isSafe(count)) {
                    break;
                }
                for (CountSystem.Count other : others) {
                    List<CountSystem.Count> unseen = hide(other, relations);
                    unseen.forEach(system::hide);
                    toCheck.addAll(unseen);
                }
            }
        }
        return system.work();
    }

    /** Returns whether a reader knows the count from an earlier report, so that it cannot be hidden. */
    private static boolean isKnown(CountSystem.Count count, RunRelations relations, EarlierReports known) {
        return relations.places(count).stream().anyMatch(place -> known.showUnits(place.report(), place.outcome()))
                || relations.partPlaces(count).stream().anyMatch(place -> known.show(place.report(), place.outcome()));
    }

    private boolean isSeen(CountSystem.Count count, RunRelations relations) {
        for (RunRelations.Place place : relations.places(count)) {
            if (hidden.get(place.report())[place.outcome()] == null && !withoutUnits.get(place.report())[place.outcome()]) {
                return true;
            }
        }
        for (RunRelations.Place place : relations.partPlaces(count)) {
            if (hidden.get(place.report())[place.outcome()] == null) {
                return true;
            }
        }
        return false;
    }

    /** Hides the outcomes that show a count. Returns every count that is no longer visible. */
    private List<CountSystem.Count> hide(CountSystem.Count count, RunRelations relations) {
        relations.places(count).forEach(place -> hide(place, true));
        relations.partPlaces(count).forEach(place -> hide(place, false));
        return Stream.concat(relations.places(count).stream(), relations.partPlaces(count).stream())
                .flatMap(place -> relations.counts(place).stream())
                .distinct()
                .filter(known -> known.isSeen && !known.isKnown && !isSeen(known, relations))
                .toList();
    }

    /** Returns the number of figures that are lost if a count is hidden. */
    private long figures(CountSystem.Count count, RunRelations relations) {
        return Stream.concat(relations.places(count).stream(), relations.partPlaces(count).stream())
                .filter(place -> hidden.get(place.report())[place.outcome()] == null).count();
    }

    private void hide(RunRelations.Place place, boolean isOfUnits) {
        if (isOfUnits && isZero(reports.get(place.report()).outcomes().get(place.outcome()))) {
            withoutUnits.get(place.report())[place.outcome()] = true;
        } else if (hidden.get(place.report())[place.outcome()] == null) {
            hidden.get(place.report())[place.outcome()] = HidingRule.COMPLEMENTARY;
        }
    }

    private static boolean isZero(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Count count && count.value() == 0;
    }

    // Record types

    private void withholdTypes(KpiReport report) {
        int number = reports.indexOf(report);
        report.records().keySet().stream().filter(type -> earlier.hide(number, type, threshold)).forEach(untold::add);
        List<Outcome> outcomes = report.outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.stratum().isTotal() && outcome instanceof Outcome.Value && isAboutPeople(outcome)
                    && (withoutUnits.get(number)[i] || hasSmallNumber(outcome.account()))) {
                type(outcome).ifPresent(untold::add);
            }
        }
        report.records().forEach((type, counts) -> {
            if (rules.isFew(counts.read()) || rules.isFew(counts.accepted()) || rules.isFew(counts.rejected())) {
                untold.add(type);
            }
        });
        if (report.response().keySet().stream().anyMatch(questionnaire -> isHidden(number, questionnaire))) {
            untold.add(RecordType.INVITATION);
        }
    }

    private boolean hasSmallNumber(Outcome.Account account) {
        return rules.isFew(account.n())
                || rules.isFew(account.assumedNo())
                || account.excluded().values().stream().anyMatch(rules::isFew)
                || account.missing().values().stream().anyMatch(rules::isFew);
    }

    /** Returns the type of the records in the account of an outcome; empty if others measured it. */
    private static Optional<RecordType> type(Outcome outcome) {
        return RecordType.ofKey(outcome.about().counted().recordType());
    }

    /**
     * Returns whether the KPI is protected, or shares its records with one that is: the answers that are not of partners are partly those
     * of clients.
     */
    private static boolean isAboutPeople(Outcome outcome) {
        return ProtectedKpis.contains(outcome.kpi()) || type(outcome).filter(RecordType.SATISFACTION::equals).isPresent();
    }

    /**
     * Returns whether the numbers of records of all types are published.
     *
     * @return false if those of any type are omitted
     */
    public boolean showsEveryType() {
        return untold.isEmpty();
    }

    /**
     * Returns the numbers of records that are published.
     *
     * @param report the index of the report
     * @return the counts of the types that are not omitted
     */
    public Map<RecordType, ValidationReport.Counts> records(int report) {
        Map<RecordType, ValidationReport.Counts> known = new EnumMap<>(RecordType.class);
        reports.get(report).records().forEach((type, counts) -> {
            if (!untold.contains(type)) {
                known.put(type, counts);
            }
        });
        return known;
    }

    /** Returns the number of terms of equations that were examined for complementary suppression. */
    long work() {
        return work;
    }

    // Outcomes

    /**
     * {@return the rule that hides an outcome; {@code null} if the outcome is published}
     *
     * @param report the index of the report
     * @param outcome the index of the outcome in it
     */
    public @Nullable HidingRule rule(int report, int outcome) {
        return hidden.get(report)[outcome];
    }

    /**
     * Returns the outcomes as they are published.
     *
     * @param report the index of the report
     * @return one for each outcome of the report, in the same order
     */
    public List<Outcome> outcomes(int report) {
        List<Outcome> all = reports.get(report).outcomes();
        List<Outcome> published = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Outcome outcome = all.get(i);
            published.add(hidden.get(report)[i] != null ? outcome.suppressed() : PublishedOutcomes.published(outcome, threshold, disclosure(report, i)));
        }
        return published;
    }

    private Disclosure disclosure(int report, int number) {
        Outcome outcome = reports.get(report).outcomes().get(number);
        if (withoutUnits.get(report)[number]) {
            return Disclosure.NOTHING;
        }
        boolean isTold = !isAboutPeople(outcome) || outcome.stratum().isTotal() && type(outcome).filter(type -> !untold.contains(type)).isPresent();
        return isTold ? Disclosure.ACCOUNT : Disclosure.UNITS;
    }

    // Response

    /**
     * Returns the response as it is published.
     *
     * @param report the index of the report
     * @return the count of each questionnaire, without numbers if few people answered or few did not
     */
    public Map<Questionnaire, ResponseCount> response(int report) {
        Map<Questionnaire, ResponseCount> known = new EnumMap<>(Questionnaire.class);
        reports.get(report).response().forEach((questionnaire, count) ->
                known.put(questionnaire, isHidden(report, questionnaire) ? ResponseCount.SUPPRESSED : count));
        return known;
    }

    private boolean isHidden(int report, Questionnaire questionnaire) {
        return isSmall(Objects.requireNonNull(reports.get(report).response().get(questionnaire))) || earlier.hide(report, questionnaire, threshold);
    }

    private boolean isSmall(ResponseCount response) {
        return response.status() == Outcome.Status.VALUE && (rules.isFew(response.answered()) || rules.isFew(response.invited() - response.answered()));
    }
}
