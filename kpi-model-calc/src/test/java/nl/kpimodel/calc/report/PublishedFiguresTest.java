package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures and verdicts of published reports. */
class PublishedFiguresTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);

    private static List<ReportForm> published() {
        return SmallGroups.standard().publish(SampleReports.twoQuarters());
    }

    private static KpiReport read(ReportForm form) {
        return ReportForm.fromTree(form.toTree(), KpiModel::edition).report();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areTheSameInWordsWhereOnlyTheFileIsKnown(Language language) {
        int means = 0;
        for (ReportForm form : published()) {
            List<Outcome> ofFile = read(form).outcomes();
            for (int i = 0; i < ofFile.size(); i++) {
                Outcome outcome = form.report().outcomes().get(i);
                OutcomeText words = OutcomeText.of(outcome, language);
                OutcomeText wordsOfFile = OutcomeText.of(ofFile.get(i), language);

                assertThat(wordsOfFile.figure()).as(outcome.toString()).isEqualTo(words.figure());
                assertThat(wordsOfFile.margin()).as(outcome.toString()).isEqualTo(words.margin());
                means += outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.PublishedValue ? 1 : 0;
            }
        }
        assertThat(means).isGreaterThan(100);
    }

    /** Words follow from the rounded number that both forms have. */
    @Test
    void areThoseOfTheInternalReportInWords() {
        List<KpiReport> internal = SampleReports.twoQuarters();
        List<ReportForm> published = published();
        int means = 0;
        for (int report = 0; report < internal.size(); report++) {
            List<Outcome> outcomes = internal.get(report).outcomes();
            for (int i = 0; i < outcomes.size(); i++) {
                if (published.get(report).report().outcomes().get(i) instanceof Outcome.Value value && value.disclosure() != Disclosure.NOTHING) {
                    assertThat(OutcomeText.of(value, Language.DUTCH).figure()).isEqualTo(OutcomeText.of(outcomes.get(i), Language.DUTCH).figure());
                    means += value.exactly() instanceof OutcomeValue.PublishedValue ? 1 : 0;
                }
            }
        }
        assertThat(means).isGreaterThan(100);
    }

    /** The verdicts on every change and every team, by what they are about. */
    private static Map<String, Verdict> verdicts(KpiReport earlier, KpiReport later) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Outcome outcome : later.outcomes()) {
            if (outcome.figure().isEmpty()) {
                earlier.find(outcome.kpi(), outcome.component(), outcome.stratum())
                        .ifPresent(before -> verdicts.put("change of " + name(outcome), OutcomeComparison.between(before, outcome).verdict()));
            }
            if (outcome.stratum().isTotal()) {
                for (GroupComparison team : later.groupComparisons(outcome.kpi(), outcome.component(), StratumKind.TEAM)) {
                    verdicts.put("rest of " + name(team.group()), team.verdict());
                }
            }
        }
        return verdicts;
    }

    private static String name(Outcome outcome) {
        return outcome.kpi() + " " + outcome.component() + " " + outcome.stratum();
    }

    @Test
    void haveTheVerdictOfTheInternalReportOrNoneAndTheSameWhereOnlyTheFileIsKnown() {
        List<KpiReport> internal = SampleReports.twoQuarters();
        List<ReportForm> published = published();
        Map<String, Verdict> exact = verdicts(internal.get(0), internal.get(1));
        Map<String, Verdict> told = verdicts(published.get(0).report(), published.get(1).report());
        List<Verdict> given = new ArrayList<>();

        told.forEach((about, verdict) -> {
            if (verdict != Verdict.NOT_JUDGED) {
                assertThat(verdict).as(about).isEqualTo(exact.get(about));
                given.add(verdict);
            }
        });
        assertThat(given).contains(Verdict.DIFFERENT, Verdict.MAY_BE_CHANCE, Verdict.TOO_FEW_TO_SAY, Verdict.SAME_PEOPLE);
        assertThat(verdicts(read(published.get(0)), read(published.get(1)))).isEqualTo(told);
    }

    private static KpiReport waiting(List<List<Integer>> teams) {
        List<RegistrationRecord> cases = new ArrayList<>();
        for (int team = 0; team < teams.size(); team++) {
            for (int i = 0; i < teams.get(team).size(); i++) {
                cases.add(Case.builder().id("c" + team + "-" + i).signalReceivedOn(LocalDate.of(2025, 3, 1).minusDays(teams.get(team).get(i)))
                        .startedOn(LocalDate.of(2025, 3, 1)).complexityAtStart(Complexity.LOW)
                        .strata(Strata.builder().organisation("waterstad").team("Team " + (team + 1)).build()).build());
            }
        }
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4")))
                .period(QUARTER).by("team").calculate(cases.stream());
    }

    private static List<GroupComparison> teams(KpiReport report) {
        return report.groupComparisons(KpiId.of("A 4"), "value", StratumKind.TEAM);
    }

    @Property(tries = 150)
    @Label("have the verdict of the internal report or none, whatever the days of waiting")
    void ofTeams(
            @ForAll @Size(min = 10, max = 25) List<@IntRange(max = 12) Integer> one,
            @ForAll @Size(min = 10, max = 25) List<@IntRange(min = 3, max = 16) Integer> other) {
        KpiReport report = waiting(List.of(one, other));
        List<GroupComparison> internal = teams(report);
        List<GroupComparison> published = teams(report.published(SmallGroups.standard()).report());

        for (int i = 0; i < internal.size(); i++) {
            assertThat(published.get(i).verdict()).isIn(internal.get(i).verdict(), Verdict.NOT_JUDGED);
            assertIsRoundingOf(internal.get(i), published.get(i));
        }
    }

    /** The rest follows from two rounded means, which are most uncertain together. */
    private static void assertIsRoundingOf(GroupComparison internal, GroupComparison published) {
        if (published.difference().isPresent() && !published.isEstimated()) {
            BigDecimal shown = published.difference().get();
            BigDecimal half = BigDecimal.valueOf(5, shown.scale() + 1);
            // The internal difference is itself rounded to a tenth of a day.
            assertThat(internal.difference().orElseThrow().subtract(shown).abs()).isLessThanOrEqualTo(half.add(new BigDecimal("0.05")));
        }
    }

    @Test
    void areJudgedAtTheLevelOfAllTeamsAlsoIfSomeAreHidden() {
        KpiReport report = waiting(List.of(
                Stream.iterate(1, day -> day + 1).limit(20).toList(), Stream.iterate(21, day -> day + 1).limit(20).toList(),
                Stream.iterate(1, day -> day + 1).limit(30).toList(), List.of(5, 6)));
        KpiReport told = report.published(SmallGroups.standard()).report();

        assertThat(teams(told)).extracting(GroupComparison::groups).containsOnly(4L);
        assertThat(teams(told).stream().filter(team -> team.verdict() != Verdict.NOT_JUDGED)).isNotEmpty().allSatisfy(
                team -> assertThat(team.verdict())
                        .isEqualTo(teams(report).stream().filter(each -> each.group().stratum().equals(team.group().stratum())).findFirst()
                        .orElseThrow().verdict()));
    }
}
