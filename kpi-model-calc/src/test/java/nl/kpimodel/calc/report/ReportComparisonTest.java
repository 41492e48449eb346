package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeComparison.Change;
import nl.kpimodel.calc.outcome.OutcomeComparison.NoChange;
import nl.kpimodel.calc.outcome.OutcomeComparison.Reason;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class ReportComparisonTest {
    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    private static final ReportingPeriod SECOND = ReportingPeriod.quarter(2025, 2);
    private static final KpiId CASELOAD = KpiId.of("A 12");
    private static final KpiId LOW_INCOME = KpiId.of("I 1.1.1");

    /** Two cases of the first quarter, one of which continues, and two of the second: 2 in treatment on 31 March, 3 on 30 June. */
    private static final List<RegistrationRecord> CASES = List.of(
            registered("1", "Noord", "2025-01-01", null),
            registered("2", "Zuid", "2025-03-31", "2025-04-01"),
            registered("3", "Noord", "2025-04-01", null),
            registered("4", "Noord", "2025-06-30", null));

    private static Case registered(String id, String team, String startedOn, String completedOn) {
        return Case.builder()
                .id(id)
                .startedOn(LocalDate.parse(startedOn))
                .completedOn(completedOn == null ? null : LocalDate.parse(completedOn))
                .complexityAtStart(Complexity.LOW)
                .strata(Strata.builder().organisation("Amstel").team(team).build())
                .build();
    }

    private static Figure figure(String kpi, String area, String period, String value, String source) {
        return Figure.builder()
                .kpi(KpiId.of(kpi))
                .area(AreaCode.parse(area))
                .period(period)
                .value(new BigDecimal(value))
                .status(Figure.Status.FINAL)
                .source(source)
                .strata(Strata.of("Amstel"))
                .build();
    }

    private static KpiCalculator calculator(Edition edition) {
        return KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition)).by(Stratum.TEAM);
    }

    private static KpiReport report(ReportingPeriod period, List<? extends RegistrationRecord> records) {
        return calculator(Edition.E2025).period(period).calculate(records);
    }

    private static ReportComparison quarters() {
        return ReportComparison.of(report(FIRST, CASES), report(SECOND, CASES));
    }

    @Test
    void comparesEveryOutcomeWithThatOfTheSameKPIComponentAndStratum() {
        ReportComparison quarters = quarters();

        assertThat(shown(quarters, CASELOAD, Stratum.TOTAL)).hasToString("1");
        assertThat(shown(quarters, CASELOAD, Stratum.of("team", "Noord"))).hasToString("2");
        assertThat(shown(quarters, CASELOAD, Stratum.of("team", "Zuid"))).hasToString("-1");
        assertThat(quarters.find(CASELOAD, "value", Stratum.of("team", "Oost"))).isEmpty();
        assertThat(quarters.comparisons()).hasSize(quarters.later().outcomes().size());
        assertThat(quarters).hasToString("2025-Q1 and 2025-Q2: " + quarters.later().outcomes().size() + " comparisons");
        assertThat(quarters.comparisons()).allSatisfy(comparison -> {
            assertThat(comparison.earlier().stratum()).isEqualTo(comparison.later().stratum());
            assertThat(comparison.earlier().component()).isEqualTo(comparison.later().component());
        });
    }

    private static BigDecimal shown(ReportComparison reports, KpiId kpi, Stratum stratum) {
        return ((Change) reports.find(kpi, "value", stratum).orElseThrow()).shown();
    }

    @Test
    void standsInModelOrderAsTheLaterReportDoes() {
        ReportComparison quarters = quarters();

        assertThat(quarters.comparisons().stream().map(OutcomeComparison::later)).containsExactlyElementsOf(quarters.later().outcomes());
        assertThat(quarters.comparisons()).extracting(OutcomeComparison::kpi).isSorted();
    }

    @Test
    void listsWhatOnlyOneReportHasAndTakesItForNo0() {
        ReportComparison reports = ReportComparison.of(report(FIRST, CASES.subList(0, 2)), report(SECOND, CASES.subList(2, 4)));

        assertThat(reports.find(CASELOAD, "value", Stratum.of("team", "Zuid"))).isEmpty();
        assertThat(reports.onlyEarlier()).isNotEmpty().allMatch(outcome -> outcome.stratum().equals(Stratum.of("team", "Zuid")));
        assertThat(reports.onlyLater()).isEmpty();
        assertThat(ReportComparison.of(reports.later(), reports.earlier()).onlyLater()).isEqualTo(reports.onlyEarlier());
    }

    @Test
    void takesItForNoOtherScaleOrChoiceThatInOneReportSomebodyWasInTwoAgeBands() {
        CalculationOptions options = CalculationOptions.builder()
                .satisfactionScale(new SatisfactionAnswers.ReportedScale(BigDecimal.ONE, BigDecimal.TEN, OutcomeValue.Score.Scale.INTERVAL))
                .effects(EffectOptions.builder().ageBands(EffectOptions.AgeBands.of("17-23", "19-64")).build())
                .build();
        KpiCalculator calculator = calculator(Edition.E2025).by(Stratum.AGE_BAND).options(options);
        ReportComparison reports = ReportComparison.of(
                calculator.period(FIRST).calculate(List.of(ofAge("1", 20), answer("1", "2025-02-01", 6), ofAge("2", 40), answer("2", "2025-02-01", 7))),
                calculator.period(SECOND).calculate(List.of(ofAge("3", 50), answer("3", "2025-05-01", 8))));

        assertThat(shown(reports, KpiId.of("A 32"), Stratum.of(Stratum.AGE_BAND, "19-64"))).isEqualByComparingTo("1.5");
        assertThat(reports.comparisons()).allSatisfy(
                comparison -> assertThat(comparison.caveats()).extracting(OutcomeComparison.Caveat::kind)
                        .doesNotContain(OutcomeComparison.Caveat.Kind.OTHER_CHOICES));
    }

    private static Case ofAge(String id, int age) {
        return Case.builder().id(id).startedOn(LocalDate.of(2025, 1, 6)).complexityAtStart(Complexity.LOW).ageAtStart(age).strata(Strata.of("Amstel")).build();
    }

    private static Satisfaction answer(String caseId, String on, int score) {
        return new Satisfaction(
                Satisfaction.Respondent.CLIENT, null, caseId, LocalDate.parse(on), BigDecimal.valueOf(score), BigDecimal.ONE, BigDecimal.TEN,
                        Strata.of("Amstel"));
    }

    @Test
    void ofAReportAndItselfHasNoChangeBut0AndEveryOutcomeIsThere() {
        KpiReport report = report(FIRST, CASES);
        ReportComparison same = ReportComparison.of(report, report);

        assertThat(same.comparisons()).hasSameSizeAs(report.outcomes()).allSatisfy(comparison -> {
            assertThat(comparison.caveats()).isEmpty();
            if (comparison instanceof Change change) {
                assertThat(change.shown().signum()).isZero();
            }
        });
        assertThat(same.otherOptions()).isEmpty();
    }

    @Test
    void ofEmptyRegistrationsComparesNothingAndSaysSoOfEach() {
        ReportComparison reports = ReportComparison.of(report(FIRST, List.of()), report(SECOND, List.of()));

        assertThat(reports.comparisons()).isNotEmpty().allSatisfy(comparison ->
                assertThat(((NoChange) comparison).reason()).isEqualTo(Reason.NEITHER_HAS_A_VALUE));
    }

    @Test
    void comparesFiguresOfOtherSourcesByThePeriodsThatTheyCarry() {
        List<RegistrationRecord> figures = List.of(
                figure("I 1.1.1", "GM0363", "2019", "12.8", "CBS"),
                figure("I 1.1.1", "GM0363", "2017", "13.7", "CBS"),
                figure("I 1.1.1", "NL", "2019", "7.5", "CBS"));

        ReportComparison reports = ReportComparison.of(report(FIRST, figures), report(SECOND, figures));

        assertThat(shown(reports, LOW_INCOME, Stratum.of("area", "GM0363"))).hasToString("-0.9");
        assertThat(reports.comparisons(LOW_INCOME)).hasSize(1);
        assertThat(reports.comparisons(LOW_INCOME).get(0).caveats()).isEmpty();
        assertThat(reports.figuresAlone()).extracting(outcome -> outcome.stratum().toString()).containsExactly("{area: NL}");
    }

    @Test
    void takesTheFigureBeforeOfTheSameSourceAndARevisedOneOfTheLaterReport() {
        List<RegistrationRecord> before = List.of(
                figure("I 1.1.1", "NL", "2019", "7.0", "CBS"),
                figure("I 1.1.1", "NL", "2019", "9.0", "GGD"),
                figure("I 1.1.1", "NL", "2018", "1.0", "CBS"));
        List<RegistrationRecord> after = List.of(figure("I 1.1.1", "NL", "2019", "7.5", "CBS"), figure("I 1.1.1", "NL", "2023", "8.0", "CBS"));

        ReportComparison reports = ReportComparison.of(report(FIRST, before), report(SECOND, after));

        assertThat(shown(reports, LOW_INCOME, Stratum.of("area", "NL"))).hasToString("0.5");
        assertThat(reports.comparisons(LOW_INCOME).stream().map(comparison -> ((Change) comparison).shown().toString()))
                .containsExactlyInAnyOrder("6.5", "8", "0.5");
    }

    @Test
    void losesNoOutcomeEachIsInAPairAloneOrOnOneSide() {
        List<RegistrationRecord> before = List.of(
                figure("I 1.1.1", "NL", "2019", "7.0", "CBS"), figure("I 1.1.1", "NL", "2019", "7.1", "CBS"), overNothing(), overNothing(),
                figure("I 1.1.1", "GM0363", "voorjaar", "7.0", "CBS"));
        List<RegistrationRecord> after = List.of(figure("I 1.1.1", "NL", "2023", "8.0", "CBS"), overNothing());

        ReportComparison reports = ReportComparison.of(report(FIRST, before), report(SECOND, after));

        List<Outcome> met = new ArrayList<>(reports.onlyEarlier());
        met.addAll(reports.onlyLater());
        met.addAll(reports.figuresAlone());
        reports.comparisons().forEach(comparison -> met.addAll(List.of(comparison.earlier(), comparison.later())));
        assertThat(met).containsAll(reports.earlier().outcomes()).containsAll(reports.later().outcomes());
        assertThat(reports.onlyEarlier()).extracting(Outcome::kpi).doesNotContain(LOW_INCOME);
    }

    private static Figure overNothing() {
        return counts(LOW_INCOME, "2020", null, "1", "0");
    }

    private static Figure counts(KpiId kpi, String period, @Nullable String group, String numerator, String denominator) {
        return Figure.builder()
                .kpi(kpi)
                .area(AreaCode.parse("NL"))
                .period(period)
                .stratum(group)
                .numerator(new BigDecimal(numerator))
                .denominator(new BigDecimal(denominator))
                .status(Figure.Status.FINAL)
                .source("CBS")
                .strata(Strata.of("Amstel"))
                .build();
    }

    @Test
    void pairsAFigureWithNothingToDivideByWithThoseOfThePeriodsAroundIt() {
        List<RegistrationRecord> figures = List.of(
                figure("I 1.1.1", "NL", "2021", "8.0", "CBS"), overNothing(), figure("I 1.1.1", "NL", "2019", "7.0", "CBS"));

        ReportComparison reports = ReportComparison.of(report(FIRST, figures), report(SECOND, figures));

        assertThat(reports.comparisons(LOW_INCOME)).extracting(ReportComparisonTest::told)
                .containsExactly("2019 2020 LATER_HAS_NO_VALUE", "2020 2021 EARLIER_HAS_NO_VALUE");
        assertThat(reports.figuresAlone()).isEmpty();
        assertThat(reports.onlyEarlier()).isEmpty();
        assertThat(reports.onlyLater()).isEmpty();
    }

    @Test
    void pairsAFigureThatIsNotDividedByItsOwnPeriodAndGroup() {
        KpiId score = KpiId.of("I 2.1.2");
        List<RegistrationRecord> before = List.of(counts(score, "2023", "65+", "3", "4"), counts(score, "2023", null, "5", "6"));
        List<RegistrationRecord> after = List.of(figure("I 2.1.2", "NL", "2024", "0.125", "CBS"));

        ReportComparison reports = ReportComparison.of(report(FIRST, before), report(SECOND, after));

        assertThat(reports.comparisons(score)).singleElement().satisfies(comparison -> {
            assertThat(told(comparison)).isEqualTo("2023 2024 EARLIER_HAS_NO_VALUE");
            assertThat(comparison.earlier().status()).isEqualTo(Outcome.Status.NO_DATA);
            assertThat(comparison.explain(Language.DUTCH).replace('\u00A0', ' '))
                    .contains("in de eerdere periode was er geen cijfer", "Lever het cijfer aan", "0,125, over 2024");
        });
        assertThat(reports.figuresAlone()).singleElement().satisfies(
                outcome -> assertThat(outcome.figure().map(Figure::stratum)).as("the other group").hasValue("65+"));
    }

    private static String told(OutcomeComparison comparison) {
        return comparison.earlier().figure().orElseThrow().period() + " " + comparison.later().figure().orElseThrow().period() + " "
                + ((NoChange) comparison).reason();
    }

    @Test
    void ofTwoEditionsRefusesWhatChangedMateriallyAndComparesTheRest() {
        List<RegistrationRecord> before = Stream.concat(CASES.stream(), Stream.of(figure("I 4.3.1", "NL", "2023", "60", "CBS"))).toList();
        List<RegistrationRecord> after = Stream.concat(CASES.stream(), Stream.of(figure("I 4.3.1", "NL", "2025", "70", "CBS"))).toList();
        KpiReport old = calculator(Edition.PRE_2025).period(FIRST).calculate(before);

        ReportComparison reports = ReportComparison.of(old, report(SECOND, after), KpiModel.measures(Edition.PRE_2025));

        assertThat(((NoChange) reports.comparisons(KpiId.of("I 4.3.1")).get(0)).reason()).isEqualTo(Reason.DEFINITION_CHANGED);
        assertThat(shown(reports, CASELOAD, Stratum.TOTAL)).hasToString("1");
        assertThat(reports.onlyEarlier()).extracting(Outcome::kpi).contains(KpiId.of("K 2"));
        assertThat(reports.onlyLater()).extracting(Outcome::kpi).contains(KpiId.of("E 1.1.1"));
    }

    @Test
    void ofTwoEditionsWithReadingsOfAThirdIsAnError() {
        KpiReport report = report(FIRST, CASES);

        assertThatThrownBy(() -> ReportComparison.of(report, report, KpiModel.measures(Edition.PRE_2025)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pre-2025");
    }

    @Test
    void namesTheOptionsThatDifferAndMarksTheFiguresThatRestOnThem() {
        CalculationOptions week = CalculationOptions.builder()
                .hoursPerFte(new Employment.HoursPerFte(new BigDecimal("36.0"), Employment.HoursPerFte.Span.WEEK)).build();
        CalculationOptions same = CalculationOptions.builder()
                .hoursPerFte(new Employment.HoursPerFte(new BigDecimal("36"), Employment.HoursPerFte.Span.WEEK)).build();
        CalculationOptions net = CalculationOptions.builder().zrmPolicy(ZrmScores.ProgressPolicy.NET).build();
        KpiReport before = calculator(Edition.E2025).period(FIRST).options(week).calculate(CASES);

        assertThat(ReportComparison.of(before, calculator(Edition.E2025).period(SECOND).options(same).calculate(CASES)).otherOptions()).isEmpty();
        assertThat(ReportComparison.of(before, calculator(Edition.E2025).period(SECOND).options(net).calculate(CASES)).otherOptions())
                .containsExactly("hoursPerFte", "zrmPolicy");
    }

    @Test
    void marksTheLengthOfQuartersWhereItMatters() {
        assertThat(quarters().find(KpiId.of("A 6"), "value", Stratum.TOTAL).orElseThrow().caveats()).isEmpty();
        assertThat(quarters().find(CASELOAD, "value", Stratum.TOTAL).orElseThrow().caveats()).isEmpty();
        OutcomeComparison persons = ReportComparison.of(
                        report(ReportingPeriod.month(2025, 1), List.of(signal())), report(FIRST, List.of(signal())))
                .find(KpiId.of("A 2"), "reactive", Stratum.TOTAL)
                .orElseThrow();
        assertThat(persons.caveats()).extracting(OutcomeComparison.Caveat::kind)
                .containsExactly(OutcomeComparison.Caveat.Kind.PERIODS_OVERLAP, OutcomeComparison.Caveat.Kind.PERIODS_UNEQUAL);
        assertThat(persons.explain(Language.ENGLISH).replace('\u00A0', ' ')).contains("(31 and 90 days)");
    }

    private static RegistrationRecord signal() {
        return new Signal("1", LocalDate.of(2025, 1, 31), Signal.Channel.REACTIVE, Signal.Subject.PERSON, null, null, Strata.of("Amstel"));
    }
}
