package nl.kpimodel.calc.outcome;

import static nl.kpimodel.calc.outcome.ComparedOutcomes.FIRST;
import static nl.kpimodel.calc.outcome.ComparedOutcomes.SECOND;
import static nl.kpimodel.calc.outcome.ComparedOutcomes.divided;
import static nl.kpimodel.calc.outcome.ComparedOutcomes.published;
import static nl.kpimodel.core.measure.MeasureComponent.Unit.COUNT;
import static nl.kpimodel.core.measure.MeasureComponent.Unit.FTE;
import static nl.kpimodel.core.measure.MeasureComponent.Unit.HOURS;
import static nl.kpimodel.core.measure.MeasureComponent.Unit.PERCENT;
import static nl.kpimodel.core.measure.MeasureComponent.Unit.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.ImpactMeasures;
import nl.kpimodel.calc.outcome.OutcomeComparison.Change;
import nl.kpimodel.calc.outcome.OutcomeComparison.NoChange;
import nl.kpimodel.calc.outcome.OutcomeComparison.Reason;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.selection.LocalVariant;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class OutcomeComparisonTest {
    private static ComparedOutcomes outcome(MeasureComponent.Unit unit) {
        return ComparedOutcomes.of(unit);
    }

    private static Change change(Outcome earlier, Outcome later) {
        return (Change) OutcomeComparison.between(earlier, later);
    }

    private static Reason reason(OutcomeComparison comparison) {
        return ((NoChange) comparison).reason();
    }

    private static List<OutcomeComparison.Caveat.Kind> caveats(OutcomeComparison comparison) {
        // Most outcomes in these tests have no edition.
        return comparison.caveats().stream().map(OutcomeComparison.Caveat::kind)
                .filter(kind -> kind != OutcomeComparison.Caveat.Kind.EDITION_NOT_TOLD).toList();
    }

    private static MeasureSpecification reading(Edition edition, String kpi) {
        return KpiModel.measures(edition).require(kpi);
    }

    private static Kpi kpi(Edition edition, String kpi) {
        return KpiModel.edition(edition).require(kpi);
    }

    private static OutcomeComparison ofEditions(String kpi, boolean read) {
        Outcome earlier = external().definedAs(kpi(Edition.PRE_2025, kpi)).figure(published("50.2", "2023", Figure.Status.FINAL, "CBS"));
        Outcome later = external().definedAs(kpi(Edition.E2025, kpi)).figure(published("75.4", "2024", Figure.Status.FINAL, "CBS"));
        return read ? OutcomeComparison.between(earlier, later, reading(Edition.E2025, kpi)) : OutcomeComparison.between(earlier, later);
    }

    private static ComparedOutcomes external() {
        return outcome(PERCENT).timing(Timing.Kind.EXTERNAL).over(null);
    }

    @TestFactory
    Stream<DynamicTest> givesTheChangeThatWasWorkedOutByHand() throws IOException {
        try (InputStream file = OutcomeComparisonTest.class.getResourceAsStream("/comparisons/changes.json")) {
            JsonNode examples = new ObjectMapper().readTree(file);
            return StreamSupport.stream(examples.spliterator(), false)
                    .map(example -> dynamicTest(example.get("about").asText(), () -> workedExample(example)));
        }
    }

    private static void workedExample(JsonNode example) {
        MeasureComponent.Unit unit = MeasureComponent.Unit.valueOf(example.get("unit").asText());
        Change change = change(
                outcome(unit).value(ComparedOutcomes.value(example.get("earlier"))),
                outcome(unit).over(SECOND).value(ComparedOutcomes.value(example.get("later"))));

        assertThat(change.shown()).hasToString(example.get("difference").asText());
        assertThat(change.percentage().map(BigDecimal::toString)).isEqualTo(text(example, "percentage"));
        assertThat(change.noPercentage().map(Enum::name)).isEqualTo(text(example, "noPercentage"));
        assertThat(change.median().map(BigDecimal::toString)).isEqualTo(text(example, "median"));
    }

    private static Optional<String> text(JsonNode example, String key) {
        return Optional.ofNullable(example.get(key)).map(JsonNode::asText);
    }

    @Test
    void explainsItselfInDutchAndEnglishWithBothNumeratorsAndDenominators() {
        Kpi kpi = kpi(Edition.E2025, "A 19");
        ComparedOutcomes north = outcome(PERCENT).definedAs(kpi).timing(Timing.Kind.OVERLAP).in(Stratum.of("team", "Noord"));
        OutcomeComparison change = change(north.value(new OutcomeValue.Proportion(1, 3)), north.over(ReportingPeriod.quarter(2024, 4))
                .value(new OutcomeValue.Proportion(2, 3)));

        assertThat(change.explain(Language.DUTCH).replace('\u00A0', ' ')).isEqualTo("A 19 vooruitgang op de ZRM, team: Noord: +33,3 procentpunten."
                + " Het verschil is berekend met de cijfers vóór afronding."
                + " Deels gaat het om dezelfde mensen; daarom is niet te zeggen of dit verschil toeval is."
                + " Eerder, in 2024-Q2 (1 april t/m 30 juni 2024): 1 casus met vooruitgang op de Zelfredzaamheid-Matrix van de 3 casussen in behandeling."
                + " Later, in 2024-Q4 (1 oktober t/m 31 december 2024): 2 casussen met vooruitgang op de Zelfredzaamheid-Matrix van de 3 casussen in behandeling."
                + " Let op: de perioden zijn niet even lang (91 en 92 dagen); het cijfer is niet per dag berekend.");
        assertThat(change.explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains(": +33.3 percentage points. The difference was calculated from the figures before rounding. Some of the same people")
                .endsWith("Please note: the periods differ in length (91 and 92 days); the figure is not calculated per day.");
    }

    @Test
    void ofACountTellsThePercentageTooAndWhyWhereThereIsNone() {
        ComparedOutcomes cases = outcome(COUNT).timing(Timing.Kind.STOCK).definedAs(kpi(Edition.E2025, "A 12"));

        assertThat(change(cases.value(new OutcomeValue.Count(1143)), cases.over(SECOND).value(new OutcomeValue.Count(130))).explain(Language.DUTCH)
                .replace('\u00A0', ' ')).isEqualTo(
                "A 12 werkvoorraad: −1.013 (−88,6 %). Eerder, op 30 juni 2024: 1.143 casussen in behandeling. Later, op 30 september 2024: 130 casussen in behandeling.");
        assertThat(change(cases.over(FIRST).value(new OutcomeValue.Count(0)), cases.value(new OutcomeValue.Count(2))).explain(Language.DUTCH)
                .replace('\u00A0', ' '))
                .startsWith("A 12 werkvoorraad: +2 (geen percentage: het eerdere cijfer is 0). ");
        assertThat(change(cases.value(new OutcomeValue.Count(0)), cases.value(new OutcomeValue.Count(0))).explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains(": 0 (no percentage: the earlier figure is 0). ");
    }

    @Test
    void ofScoresWithEqualStepsTellsMeanAndMedian() {
        ComparedOutcomes answers = outcome(SCORE).definedAs(kpi(Edition.E2025, "A 32"));
        List<ExactNumber> before = List.of(ExactNumber.of(1), ExactNumber.of(2));
        List<ExactNumber> after = List.of(ExactNumber.of(2));
        OutcomeComparison interval = change(
                answers.value(new OutcomeValue.Score(ComparedOutcomes.distribution(before), OutcomeValue.Score.Scale.INTERVAL)),
                answers.value(new OutcomeValue.Score(ComparedOutcomes.distribution(after), OutcomeValue.Score.Scale.INTERVAL)));
        OutcomeComparison ordinal = OutcomeComparison.between(
                answers.value(new OutcomeValue.Score(ComparedOutcomes.distribution(before), OutcomeValue.Score.Scale.ORDINAL)),
                answers.value(new OutcomeValue.Score(ComparedOutcomes.distribution(after), OutcomeValue.Score.Scale.ORDINAL)));

        assertThat(interval.explain(Language.DUTCH).replace('\u00A0', ' ')).startsWith("A 32 tevredenheid cliënten: gemiddeld +0,5; mediaan +0,5. ");
        assertThat(reason(ordinal)).isEqualTo(Reason.ORDINAL_SCALE);
        assertThat(ordinal.explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("2 answers from clients: median 1.5 (1: 1 ×, 2: 1 ×).", "1 answer from a client: median 2 (2: 1 ×).");
    }

    @Test
    void ofScoresOnTwoScalesIsRefusedWhetherTheStepsOrTheEndsDiffer() {
        OutcomeValue.Score ordinal = new OutcomeValue.Score(ComparedOutcomes.distribution(List.of(ExactNumber.of(3))), OutcomeValue.Score.Scale.ORDINAL);
        OutcomeValue.Score interval = new OutcomeValue.Score(ComparedOutcomes.distribution(List.of(ExactNumber.of(3))), OutcomeValue.Score.Scale.INTERVAL);
        ComparedOutcomes toFive = outcome(SCORE).remark("schaal 1-5", "scale 1-5");

        assertThat(reason(OutcomeComparison.between(toFive.value(ordinal), toFive.value(interval)))).isEqualTo(Reason.OTHER_SCALE);
        assertThat(reason(OutcomeComparison.between(toFive.value(interval), outcome(SCORE).remark("schaal 1-10", "scale 1-10").value(interval))))
                .isEqualTo(Reason.OTHER_SCALE);
    }

    @Test
    void withoutAValueOnOneSideOrBothSaysWhichAndEachSaysWhy() {
        Outcome value = outcome(COUNT).value(new OutcomeValue.Count(1));
        Outcome none = outcome(COUNT).over(SECOND).none(Outcome.Status.NOT_REGISTERED, "case");

        assertThat(reason(OutcomeComparison.between(none, value))).isEqualTo(Reason.EARLIER_HAS_NO_VALUE);
        assertThat(reason(OutcomeComparison.between(value, none))).isEqualTo(Reason.LATER_HAS_NO_VALUE);
        assertThat(reason(OutcomeComparison.between(none, none))).isEqualTo(Reason.NEITHER_HAS_A_VALUE);
        assertThat(OutcomeComparison.between(value, none).explain(Language.DUTCH).replace('\u00A0', ' ')).contains(
                "niet vergeleken: in de latere periode is er geen cijfer. Eerder, in 2024-Q2 (1 april t/m 30 juni 2024): 1 casus in behandeling."
                        + " Later, in 2024-Q3 (1 juli t/m 30 september 2024): Nog niet geregistreerd: casussen.");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Outcome.Status.class, mode = EnumSource.Mode.EXCLUDE, names = "VALUE")
    void withAnOutcomeOfNoValueWhateverTheStatusMakesUpNoNumber(Outcome.Status status) {
        Outcome none = outcome(COUNT).none(status);

        OutcomeComparison comparison = OutcomeComparison.between(none, outcome(COUNT).value(new OutcomeValue.Count(4)));

        assertThat(reason(comparison)).isEqualTo(Reason.EARLIER_HAS_NO_VALUE);
        assertThat(comparison.earlier().status()).isEqualTo(status);
        assertThat(comparison.explain(Language.DUTCH).replace('\u00A0', ' ')).doesNotContain("null", "{");
    }

    @Test
    void inTwoUnitsOrOfTwoKindsIsRefused() {
        assertThat(reason(OutcomeComparison.between(outcome(COUNT).value(new OutcomeValue.Count(1)), outcome(PERCENT)
                .value(new OutcomeValue.Proportion(1, 2)))))
                .isEqualTo(Reason.OTHER_UNIT);
        assertThat(reason(OutcomeComparison.between(
                        outcome(PERCENT).value(new OutcomeValue.Proportion(1, 2)),
                        outcome(PERCENT).figure(published("40", "2024", Figure.Status.FINAL, "CBS")))))
                .isEqualTo(Reason.OTHER_KIND);
    }

    @Test
    void ofTwoKPIsStrataOrGroupsOrWithTheReadingOfAnotherKPIIsAnErrorThatNamesThem() {
        Outcome one = outcome(COUNT).value(new OutcomeValue.Count(1));
        Outcome otherKpi = outcome(COUNT).kpi("A 7").value(new OutcomeValue.Count(1));
        Outcome otherStratum = outcome(COUNT).in(Stratum.of("team", "Zuid")).value(new OutcomeValue.Count(1));

        assertThatThrownBy(() -> OutcomeComparison.between(one, otherKpi))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 12 and A 7");
        assertThatThrownBy(() -> OutcomeComparison.between(one, otherStratum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{team: Zuid}");
        assertThatThrownBy(() -> OutcomeComparison.between(one, one, reading(Edition.E2025, "A 13")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 13");
        assertThatThrownBy(() -> OutcomeComparison.between(ofGroup("17-23"), ofGroup("19-64"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome ofGroup(String group) {
        return external().kpi("I 4.2.1").figure(published("40", "2024", Figure.Status.FINAL, "CBS").stratum(group));
    }

    @Test
    void ofTwoComponentsOfAKPIIsAnError() {
        Outcomes signals = Stream.of(FIRST.first())
                .collect(ActivityMeasures.signals(on -> on, on -> Signal.Channel.REACTIVE, on -> Signal.Subject.PERSON, FIRST));

        assertThatThrownBy(() -> OutcomeComparison.between(signals.outcome("reactive"), signals.outcome("proactive")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reactive and proactive");
    }

    @Test
    void isRefusedWhereTheDefinitionChangedMateriallyAndQuotesBoth() {
        OutcomeComparison comparison = ofEditions("I 4.3.1", true);

        assertThat(reason(comparison)).isEqualTo(Reason.DEFINITION_CHANGED);
        assertThat(comparison.explain(Language.DUTCH).replace('\u00A0', ' '))
                .contains("niet vergeleken: de edities meten onder dit nummer iets anders. Voor 2025 ging deze KPI over jongeren")
                .contains("Definitie (editie pre-2025): " + kpi(Edition.PRE_2025, "I 4.3.1").definition().text())
                .contains("Definitie (editie 2025): " + kpi(Edition.E2025, "I 4.3.1").definition().text());
        assertThat(comparison.explain(Language.ENGLISH).replace('\u00A0', ' ')).contains("The figures cannot be compared.");
    }

    @Test
    void asksNeitherWhichEditionIsReadNorWhichCameFirst() {
        Outcome before = external().definedAs(kpi(Edition.PRE_2025, "I 4.3.1")).figure(published("50", "2023", Figure.Status.FINAL, "CBS"));
        Outcome after = external().definedAs(kpi(Edition.E2025, "I 4.3.1")).figure(published("50", "2024", Figure.Status.FINAL, "CBS"));

        for (Edition edition : List.of(Edition.PRE_2025, Edition.E2025)) {
            assertThat(reason(OutcomeComparison.between(before, after, reading(edition, "I 4.3.1")))).isEqualTo(Reason.DEFINITION_CHANGED);
            assertThat(reason(OutcomeComparison.between(after, before, reading(edition, "I 4.3.1")))).isEqualTo(Reason.DEFINITION_CHANGED);
        }
    }

    @Test
    void isRefusedWhereTheReadingSaysSoThoughBothEditionsUseTheSameWords() {
        ImpactKpi later = (ImpactKpi) kpi(Edition.E2025, "I 4.3.1");
        ImpactKpi earlier = ImpactKpi.builder().id(later.id()).edition(Edition.PRE_2025).domain(later.domain()).name(later.name())
                .definition(later.definition()).intendedEffect(later.intendedEffect().orElseThrow()).source(later.source()).build();
        Outcome before = external().definedAs(earlier).figure(published("50", "2023", Figure.Status.FINAL, "CBS"));
        Outcome after = external().definedAs(later).figure(published("50", "2024", Figure.Status.FINAL, "CBS"));

        assertThat(before.definitionHash()).isEqualTo(after.definitionHash()).isPresent();
        assertThat(reason(OutcomeComparison.between(before, after, reading(Edition.E2025, "I 4.3.1")))).isEqualTo(Reason.DEFINITION_CHANGED);
        assertThat(caveats(OutcomeComparison.between(before, after))).containsExactly(OutcomeComparison.Caveat.Kind.OTHER_EDITION);
    }

    @Test
    void ofALocalVariantIsRefusedWithTheKPIAndWithOtherVariantsAndMadeWithTheSame() {
        LocalVariant urgent = new LocalVariant("spoed", "A 12", LocalVariant.Kind.NARROWED, "Werkvoorraad <spoed>", "Alleen casussen met spoed.");
        LocalVariant young = new LocalVariant("jong", "spoed", LocalVariant.Kind.NARROWED, "Jongeren", "Alleen jongeren.");
        ComparedOutcomes cases = outcome(COUNT).timing(Timing.Kind.STOCK).definedAs(kpi(Edition.E2025, "A 12"));
        Outcome canonical = cases.value(new OutcomeValue.Count(8));
        Outcome own = cases.value(new OutcomeValue.Count(3)).withVariant(urgent);

        for (List<Outcome> pair : List.of(List.of(canonical, own), List.of(own, canonical), List.of(own, canonical.withVariant(young)))) {
            OutcomeComparison refused = OutcomeComparison.between(pair.get(0), pair.get(1), reading(Edition.E2025, "A 12"));
            assertThat(reason(refused)).isEqualTo(Reason.LOCAL_VARIANT);
            assertThat(refused.explain(Language.DUTCH)).contains("niet vergeleken: een van de twee cijfers is van een eigen variant");
        }
        assertThat(((Change) OutcomeComparison.between(own, cases.value(new OutcomeValue.Count(5)).withVariant(urgent))).shown()).hasToString("2");
        assertThat(own.explain(Language.DUTCH).replace('\u00A0', ' ')).endsWith("Eigen variant ‘Werkvoorraad <spoed>’, ingeperkt ten opzichte van A 12:"
                + " Alleen casussen met spoed. Vergelijk dit cijfer niet met A 12 zoals het model die omschrijft.");
        Outcome read = Outcome.fromTree(own.toTree());
        assertThat(read).isEqualTo(own).isNotEqualTo(canonical);
        assertThat(read.variant()).contains(urgent);
        assertThat(Outcome.fromTree(canonical.toTree()).withVariant(urgent)).isEqualTo(canonical.withVariant(urgent));
        assertThatIllegalArgumentException().isThrownBy(() -> canonical.withVariant(new LocalVariant("x", "A 13", LocalVariant.Kind.EXTENDED, "X", "Meer.")))
                .withMessage("The variant \"x\" of A 13 was given to an outcome of A 12; give it to outcomes of A 13.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"I 1.2.1,OTHER_EDITION", "I 4.2.3,WITH_CARE", "I 6.2.1,WITH_CARE", "I 5.3.2,WITH_CARE", "I 3.2.1,OTHER_EDITION", "I 3.2.2,OTHER_EDITION"})
    void isMarkedWithTheNoteOfTheReadingWhereEditionsMayStandSideBySide(String kpi, OutcomeComparison.Caveat.Kind kind) {
        OutcomeComparison comparison = ofEditions(kpi, true);
        String note = reading(Edition.E2025, kpi).changeFrom(Edition.PRE_2025).orElseThrow().note().dutch();

        assertThat(((Change) comparison).shown()).hasToString("25.2");
        assertThat(caveats(comparison)).containsExactly(kind);
        assertThat(comparison.explain(Language.DUTCH).replace('\u00A0', ' ')).endsWith("Let op: " + note);
    }

    @Test
    void withoutAReadingRefusesDefinitionsInOtherWordsAndTakesThoseThatReadTheSame() {
        OutcomeComparison changed = ofEditions("I 4.3.1", false);

        assertThat(reason(changed)).isEqualTo(Reason.DEFINITION_NOT_JUDGED);
        assertThat(changed.explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains("give the measure specification of either", "Definition (edition pre-2025): ", "Definition (edition 2025): ");
        assertThat(caveats(OutcomeComparison.between(defined(Edition.PRE_2025, "Zelfde."), defined(Edition.E2025, "Zelfde."))))
                .containsExactly(OutcomeComparison.Caveat.Kind.OTHER_EDITION);
    }

    @Test
    void marksOtherWordsInWhichTheReadingFindsNoChangeThatMatters() {
        OutcomeComparison comparison = OutcomeComparison.between(
                defined(Edition.PRE_2025, "Het aantal casussen."), defined(Edition.E2025, "Aantal casussen."), reading(Edition.E2025, "A 12"));

        assertThat(caveats(comparison)).containsExactly(OutcomeComparison.Caveat.Kind.OTHER_WORDING);
    }

    @Test
    void marksTwoTranscriptionsOfOneEditionWhereTheirWordsDiffer() {
        assertThat(caveats(OutcomeComparison.between(defined(Edition.E2025, "Casussen"), defined(Edition.E2025, "Casussen."))))
                .containsExactly(OutcomeComparison.Caveat.Kind.OTHER_WORDING);
        assertThat(OutcomeComparison.between(defined(Edition.E2025, "Casussen"), defined(Edition.E2025, "Casussen")).caveats()).isEmpty();
    }

    private static Outcome defined(Edition edition, String definition) {
        ActivityKpi original = KpiModel.edition(Edition.E2025).activity("A 12");
        ActivityKpi kpi = ActivityKpi.builder()
                .id(original.id())
                .edition(edition)
                .name(original.name())
                .definition(new Kpi.Definition(definition, Kpi.DefinitionStatus.DEFINED, null))
                .source(original.source())
                .phase(original.phase())
                .build();
        return outcome(COUNT).timing(Timing.Kind.STOCK).definedAs(kpi).value(new OutcomeValue.Count(3));
    }

    @Test
    void saysThatTheEditionIsNotKnownWhereAnOutcomeWasMadeWithoutOne() {
        Outcome without = outcome(COUNT).timing(Timing.Kind.STOCK).value(new OutcomeValue.Count(3));

        assertThat(OutcomeComparison.between(without, defined(Edition.E2025, "Casussen")).caveats()).extracting(OutcomeComparison.Caveat::kind)
                .containsExactly(OutcomeComparison.Caveat.Kind.EDITION_NOT_TOLD);
    }

    @ParameterizedTest(name = "{0} and {1}, {2}: {3}")
    @CsvSource({
        "2025-01, 2025-Q1, FLOW, PERIODS_OVERLAP PERIODS_UNEQUAL",
        "2025-Q1, 2025-Q2, FLOW, PERIODS_UNEQUAL",
        "2024-Q3, 2024-Q4, FLOW, ''",
        "2025-Q1, 2025-Q3, COHORT, PERIODS_UNEQUAL",
        "2025-Q1, 2025-Q2, OVERLAP, PERIODS_UNEQUAL",
        "2025-Q1, 2025-Q2, STOCK, ''",
        "2025-01, 2025-Q1, STOCK, ''",
        "2025-03, 2025-Q1, STOCK, ''",
        "2025-Q1, 2025-03, FLOW, PERIODS_OVERLAP PERIODS_UNEQUAL",
        "2025-02, 2025-01, FLOW, PERIODS_REVERSED PERIODS_UNEQUAL",
        "2025-02, 2025-01, STOCK, PERIODS_REVERSED",
        "2025-01-01/2025-01-31, 2025-01-31/2025-03-02, FLOW, PERIODS_OVERLAP"
    })
    void marksPeriodsOfCountsThatOverlapOrAreUnequalOrReversed(String earlier, String later, Timing.Kind timing, String expected) {
        ComparedOutcomes counts = outcome(COUNT).timing(timing);
        OutcomeComparison comparison = change(
                counts.over(ReportingPeriod.parse(earlier)).value(new OutcomeValue.Count(3)), counts.over(ReportingPeriod.parse(later))
                        .value(new OutcomeValue.Count(3)));

        assertThat(caveats(comparison)).extracting(OutcomeComparison.Caveat.Kind::name)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void ofSharesAndMeansOfAFlowDoesNotMarkTheLengthOfThePeriodsAndOfTheHoursShortDoes() {
        ComparedOutcomes shares = outcome(PERCENT);
        ComparedOutcomes short3 = outcome(HOURS).timing(Timing.Kind.STOCK);
        ReportingPeriod year = ReportingPeriod.year(2025);

        assertThat(caveats(change(shares.value(new OutcomeValue.Proportion(1, 2)), shares.over(year).value(new OutcomeValue.Proportion(1, 2))))).isEmpty();
        assertThat(caveats(change(short3.value(new OutcomeValue.Sum(ExactNumber.of(1))), short3.over(year).value(new OutcomeValue.Sum(ExactNumber.of(1))))))
                .containsExactly(OutcomeComparison.Caveat.Kind.PERIODS_UNEQUAL);
    }

    @Test
    void saysSoWhereAPeriodIsNotKnown() {
        OutcomeComparison rates = OutcomeComparison.between(ImpactMeasures.participationRate(412, 530), ImpactMeasures.participationRate(430, 530, FIRST));

        assertThat(caveats(rates)).containsExactly(OutcomeComparison.Caveat.Kind.PERIOD_NOT_TOLD);
        assertThat(rates.explain(Language.DUTCH).replace('\u00A0', ' '))
                .contains("Eerder: 412 participerende personen van de 530 participatiegeschikte personen: 77,7 %.");
    }

    @Test
    void marksChoicesThatDifferAndNamesBoth() {
        Outcome week = outcome(FTE).kpi("A 8").remark("1 fte = 36 uur per week", "1 fte = 36 hours a week").value(new OutcomeValue.Count(1));
        Outcome none = outcome(FTE).kpi("A 8").value(new OutcomeValue.Count(1));

        OutcomeComparison comparison = OutcomeComparison.between(week, none);

        assertThat(caveats(comparison)).containsExactly(OutcomeComparison.Caveat.Kind.OTHER_CHOICES);
        assertThat(comparison.caveats().get(1).text().dutch()).contains("eerder: 1 fte = 36 uur per week; later: niets bijzonders");
    }

    @Test
    void ofPublishedFiguresTakesThePeriodThatEachCarriesAndDoesNotRoundTheDifference() {
        ComparedOutcomes lowIncome = external().definedAs(kpi(Edition.E2025, "I 1.1.1"))
                .in(Stratum.of("area", "GM0363"));
        OutcomeComparison change = change(
                lowIncome.figure(published("13.7", "2017", Figure.Status.FINAL, "CBS")),
                lowIncome.figure(published("12.85", "2019", Figure.Status.FINAL, "CBS")));

        assertThat(((Change) change).shown()).hasToString("-0.85");
        assertThat(change.caveats()).isEmpty();
        assertThat(change.explain(Language.DUTCH).replace('\u00A0', ' ')).contains(
                "gebied: GM0363: −0,85 procentpunten. Eerder: 13,7 %, over 2017; bron: CBS, definitief. Later: 12,85 %, over 2019; bron: CBS, definitief.");
    }

    @Test
    void marksPublishedFiguresThatAreNotFinalOrOfOtherSourcesOrMethods() {
        ComparedOutcomes external = external().kpi("I 1.1.1");
        Outcome published = external.figure(published("87.5", "2024", Figure.Status.FINAL, "CBS", "86.6", "88.3"));

        assertThat(caveats(change(published, external.figure(published("88.4", "2025", Figure.Status.PROVISIONAL, "CBS", "88.3", "89")))))
                .containsExactly(OutcomeComparison.Caveat.Kind.NOT_FINAL, OutcomeComparison.Caveat.Kind.BOUNDS_OVERLAP);
        assertThat(caveats(change(published, external.figure(published("89", "2025", Figure.Status.FINAL, "GGD", "88.4", "89.2")))))
                .containsExactly(OutcomeComparison.Caveat.Kind.OTHER_SOURCE);
        assertThat(caveats(change(published, external.figure(divided("1", "2", "2025"))))).containsExactly(OutcomeComparison.Caveat.Kind.OTHER_METHOD);
        assertThat(caveats(change(published, external.figure(published("89", "voorjaar", Figure.Status.FINAL, "CBS")))))
                .containsExactly(OutcomeComparison.Caveat.Kind.PERIOD_NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "88.3, 89, true", "88.31, 89, false", "85, 86.6, true", "85, 86.59, false", "87, 88, true", "86, 89, true"
    })
    void publishedMarginsOverlapIfTheyHaveOnePointInCommon(String lower, String upper, boolean overlap) {
        ComparedOutcomes external = external().kpi("I 1.1.1");
        Outcome earlier = external.figure(published("87.5", "2024", Figure.Status.FINAL, "CBS", "86.6", "88.3"));
        Outcome later = external.figure(published("88", "2025", Figure.Status.FINAL, "CBS", lower, upper));

        assertThat(caveats(change(earlier, later))).isEqualTo(overlap ? List.of(OutcomeComparison.Caveat.Kind.BOUNDS_OVERLAP) : List.of());
    }

    @Test
    void saysWhichOfTwoFiguresHasNothingToDivideBy() {
        ComparedOutcomes external = external().definedAs(kpi(Edition.E2025, "I 1.1.1"));
        Outcome published = external.figure(published("13.7", "2017", Figure.Status.FINAL, "CBS"));
        Outcome none = external.figure(divided("3", "0", "2019"));

        OutcomeComparison comparison = OutcomeComparison.between(published, none);

        assertThat(reason(comparison)).isEqualTo(Reason.LATER_HAS_NO_VALUE);
        assertThat(reason(OutcomeComparison.between(none, published))).isEqualTo(Reason.EARLIER_HAS_NO_VALUE);
        assertThat(reason(OutcomeComparison.between(none, none))).isEqualTo(Reason.NEITHER_HAS_A_VALUE);
        assertThat(comparison.explain(Language.DUTCH).replace('\u00A0', ' '))
                .isEqualTo("I 1.1.1 huishoudens met een laag inkomen: niet vergeleken: in de latere periode is er geen cijfer."
                + " Eerder: 13,7 %, over 2017; bron: CBS, definitief."
                + " Later: Er zijn geen huishoudens in het gebied, dus er valt niets te delen. Het gaat om een cijfer over 2019; bron: CBS, definitief.");
    }

    @Test
    void ofTwoGroupsIsAnErrorTooWhereOneHasNoValue() {
        ComparedOutcomes external = external().kpi("I 4.2.1");
        Outcome none = external.figure(divided("3", "0", "2024").stratum("17-23"));

        assertThatThrownBy(() -> OutcomeComparison.between(none, ofGroup("19-64")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two groups of I 4.2.1");
    }

    @Test
    void tellsWhatTheReadingKnowsOfTheDirectionUnknownWithoutOneAndNoNumberHangsOnIt() {
        Outcome outcome = outcome(COUNT).timing(Timing.Kind.STOCK).value(new OutcomeValue.Count(3));
        MeasureSpecification original = reading(Edition.E2025, "A 12");
        MeasureSpecification less = MeasureSpecification.builder().kpi(original.kpi()).reading(original.reading()).components(original.components())
                .strata(original.strata()).basis(original.basis()).direction(MeasureSpecification.Direction.LESS_IS_BETTER).build();

        assertThat(OutcomeComparison.between(outcome, outcome).direction()).isEqualTo(MeasureSpecification.Direction.UNKNOWN);
        OutcomeComparison read = OutcomeComparison.between(outcome, outcome, less);
        assertThat(read.direction()).isEqualTo(MeasureSpecification.Direction.LESS_IS_BETTER);
        assertThat(((Change) read).shown()).isEqualTo(change(outcome, outcome).shown());
        assertThat(read.explain(Language.DUTCH).replace('\u00A0', ' '))
                .isEqualTo(OutcomeComparison.between(outcome, outcome).explain(Language.DUTCH).replace('\u00A0', ' '));
    }

    @Test
    void keepsBracesInTheWordsOfASourceAsTheyAre() {
        ComparedOutcomes external = external().kpi("I 1.1.1");

        OutcomeComparison comparison = OutcomeComparison.between(
                external.figure(published("1", "2017", Figure.Status.FINAL, "CBS {1} $1")),
                external.figure(published("2", "2019", Figure.Status.FINAL, "CBS")));

        assertThat(comparison.explain(Language.ENGLISH).replace('\u00A0', ' ')).contains("earlier: CBS {1} $1; later: CBS");
    }

    @Test
    void hasTheWordsOfEveryReasonCaveatAndLackingPercentageInBothLanguages() {
        for (Language language : Language.values()) {
            for (Reason reason : Reason.values()) {
                assertThat(OutcomeWords.find("comparison.reason." + reason, language)).describedAs("%s", reason).isPresent();
            }
            for (OutcomeComparison.Caveat.Kind kind : OutcomeComparison.Caveat.Kind.values()) {
                assertThat(OutcomeWords.find("caveat." + kind, language).isPresent()).describedAs("%s", kind)
                        .isEqualTo(kind != OutcomeComparison.Caveat.Kind.WITH_CARE);
            }
        }
    }

    @Test
    void isEqualToAnotherOfTheSameOutcomesAndNotToThatInTheOtherOrder() {
        Outcome one = outcome(COUNT).value(new OutcomeValue.Count(3));
        Outcome other = outcome(COUNT).over(SECOND).value(new OutcomeValue.Count(4));

        assertThat(OutcomeComparison.between(one, other))
                .isEqualTo(OutcomeComparison.between(one, other))
                .hasSameHashCodeAs(OutcomeComparison.between(one, other));
        assertThat(OutcomeComparison.between(one, other)).isNotEqualTo(OutcomeComparison.between(other, one));
        assertThat(OutcomeComparison.between(one, other)).hasToString("A 12 value {} 1 COUNT");
    }

    @Test
    void hasItsReasonOrItsCaveatsInItsTree() {
        OutcomeComparison cautious = ofEditions("I 3.2.1", true);

        assertThat(ofEditions("I 4.3.1", true).toTree()).containsEntry("status", "NO_CHANGE").containsEntry("reason", "DEFINITION_CHANGED")
                .doesNotContainKey("difference");
        assertThat(cautious.toTree()).containsEntry("status", "CHANGE").doesNotContainKey("reason").containsEntry("caveats", List.of(Map.of(
                "kind", "OTHER_EDITION", "text", cautious.caveats().get(0).text().toTree())));
    }

    @Test
    void withoutAChangeIsEqualToAnotherOnlyIfTheReasonIsTheSame() {
        assertThat(ofEditions("I 4.3.1", true)).isEqualTo(ofEditions("I 4.3.1", true)).isNotEqualTo(ofEditions("I 4.3.1", false));
    }
}
