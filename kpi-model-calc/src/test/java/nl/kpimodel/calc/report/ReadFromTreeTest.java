package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.ImpactMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports and outcomes that are read from their tree. */
class ReadFromTreeTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);

    private record Intake(LocalDate signal, LocalDate start) {}

    /** Waits of 4 and 10 days: 14 / 2. */
    private static Outcome waiting() {
        return Stream.of(new Intake(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 5)), new Intake(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 11)))
                .collect(ActivityMeasures.waitingTime(Intake::start, Intake::signal, QUARTER));
    }

    private static Map<String, Object> tree(Outcome outcome) {
        return new LinkedHashMap<>(outcome.toTree());
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> tree = tree(waiting());
        tree.put(key, value);
        return tree;
    }

    private static Map<String, Object> without(String key) {
        Map<String, Object> tree = tree(waiting());
        tree.remove(key);
        return tree;
    }

    @Test
    void anOutcomeHasItsExactNumbersItsWordsAndWhatIsInTheTreeOfTheMedianAsItIsShown() {
        Outcome read = Outcome.fromTree(waiting().toTree());

        assertThat(read).isEqualTo(waiting());
        assertThat(read.numerator()).isEqualTo(waiting().numerator());
        assertThat(((OutcomeValue.Mean) ((Outcome.Value) read).exactly()).median()).hasToString("7");
        assertThat(read.explain(Language.DUTCH)).isEqualTo(waiting().explain(Language.DUTCH));
        assertThat(OutcomeText.of(read, Language.DUTCH).account()).containsExactly(read.explain(Language.DUTCH));
        assertThat(OutcomeText.of(read, Language.DUTCH).figure()).isEqualTo(OutcomeText.of(waiting(), Language.DUTCH).figure());
        assertThat(read.period()).isEmpty();
        assertThat(read.definition()).isEmpty();
        assertThat(read.withDefinition(MODEL.require(read.kpi()))).isEqualTo(read);
    }

    @Test
    void anOutcomeThatDiffersInOneNumberWordOrKeyIsAnother() {
        Outcome read = Outcome.fromTree(waiting().toTree());

        assertThat(read).isNotEqualTo(Outcome.fromTree(with("assumedNo", 1)))
                .isNotEqualTo(Outcome.fromTree(with("explanation", Map.of("nl", "Anders.", "en", "Otherwise."))))
                .isNotEqualTo(Outcome.fromTree(with("stratum", Map.of("team", "Noord"))))
                .isNotEqualTo(Outcome.fromTree(with("later", 1)))
                .isNotEqualTo(Outcome.fromTree(with("median", 7.1)));
    }

    @Test
    void aRateThatAnApplicationCountedOfAnImpactKPIComesBackAsAProportion() {
        Outcome rate = ImpactMeasures.participationRate(412, 530);

        assertThat(Outcome.fromTree(rate.toTree())).isEqualTo(rate);
        assertThat(((Outcome.Value) Outcome.fromTree(rate.toTree())).exactly()).isEqualTo(((Outcome.Value) rate).exactly());
    }

    @Test
    void aStratumWithACitizenNumberComesBackWithoutTheNumberAsItWasWritten() {
        Map<String, Object> tree = with("stratum", Map.of("team", "123456782"));
        Outcome read = Outcome.fromTree(tree);

        assertThat(Outcome.fromTree(read.toTree())).isEqualTo(read);
        assertThat(read.toTree().toString()).doesNotContain("123456782");
    }

    @Test
    void keysOfLaterVersionsAreKeptAndWrittenAgain() {
        Outcome read = Outcome.fromTree(with("rank", Map.of("low", 1, "high", List.of(2.5, "x", true))));

        assertThat(read.toTree().get("rank")).isEqualTo(Map.of("low", 1, "high", List.of(new BigDecimal("2.5"), "x", true)));
        assertThat(Outcome.fromTree(read.toTree())).isEqualTo(read);
    }

    @Test
    void anOutcomeIsComparedWithOneThatWasCalculatedAndTheChoicesAreSaidNotToBeKnown() {
        OutcomeComparison comparison = OutcomeComparison.between(Outcome.fromTree(waiting().toTree()), waiting());

        assertThat(comparison).isInstanceOf(OutcomeComparison.Change.class);
        assertThat(comparison.caveats()).extracting(OutcomeComparison.Caveat::kind).contains(OutcomeComparison.Caveat.Kind.CHOICES_NOT_TOLD)
                .doesNotContain(OutcomeComparison.Caveat.Kind.OTHER_CHOICES);
    }

    static Stream<Arguments> broken() {
        Map<String, Object> cyclic = new LinkedHashMap<>();
        cyclic.put("again", cyclic);
        Object wide = "x";
        for (int i = 0; i < 60; i++) {
            wide = List.of(wide, wide);
        }
        return Stream.of(
                refusal(without("kpi"), "kpi is missing."),
                refusal(without("n"), "n, excluded, missing and assumedNo"),
                refusal(with("rank", Map.of("of", new BigDecimal("1E+99999999"))), "contains a number of more than 1000 digits"),
                refusal(without("denominator"), "has only one of numerator and denominator"),
                refusal(without("max"), "max is missing."),
                refusal(without("squares"), "squares is missing."),
                refusal(with("squares", "1"), "is invalid: Squares that add up to 1 are too small"),
                refusal(with("interval", Map.of("low", 9, "high", 1, "level", 0.95, "method", "T")), "interval is invalid: An interval from 9.0 to 1.0"),
                refusal(with("interval", Map.of("low", 1, "high", 9, "level", 0.95, "method", "GUESS")), "interval.method is invalid: There is no method"),
                refusal(with("kpi", "A"), "kpi is invalid: "),
                refusal(with("kpi", 13), "kpi is 13; give a text."),
                refusal(with("component", " "), "component is blank"),
                refusal(with("unit", "WEEKS"), "unit is invalid: There is no unit \"WEEKS\""),
                refusal(with("status", "GUESSED"), "status is invalid: There is no status of an outcome \"GUESSED\". The nearest is"),
                refusal(with("status", "NO_DATA"), "value does not go with status NO_DATA"),
                refusal(with("value", Double.NaN), "value is NaN; give a number."),
                refusal(with("value", "7"), "value is \"7\"; give a number."),
                refusal(with("value", 7.5), "value is 7.5, but the other keys of the outcome give 7.0"),
                refusal(with("value", new BigDecimal("1E+999999999")), "value is too long"),
                refusal(with("median", new BigDecimal("1E-999999999")), "median is too long"),
                refusal(with("median", 11), "is invalid: A median of 11 is not between 4 and 10"),
                refusal(with("median", 7.04), "median is 7.04, but the other keys of the outcome give 7.0"),
                refusal(with("numerator", "14/0"), "numerator is invalid: \"14/0\" has the denominator 0"),
                refusal(with("numerator", "veertien"), "numerator is invalid: \"veertien\" is not a number"),
                refusal(with("denominator", "1/2"), "denominator is \"1/2\"; for a proportion or a mean it must be a whole number"),
                refusal(with("denominator", "0"), "is invalid: A mean of 0 units has no value"),
                refusal(with("n", -1), "n is -1; give a whole number from 0"),
                refusal(with("n", 1.5), "n is 1.5; give a whole number from 0"),
                refusal(with("n", new BigDecimal("1E+99")), "n is 1E+99; give a whole number from 0"),
                refusal(with("n", BigInteger.TWO.pow(900)), "n is a whole number of 901 bits; give a whole number from 0"),
                refusal(with("n", Float.POSITIVE_INFINITY), "n is Infinity; give a number"),
                refusal(with("assumedNo", 3), "assumedNo is 3; it is a part of n, which is 2"),
                refusal(with("excluded", List.of()), "excluded is an empty list; give an object."),
                refusal(with("excluded", Map.of("LATE", 1)), "excluded.LATE is invalid: There is no"),
                refusal(with("excluded", Map.of("OPEN", "1")), "excluded.OPEN is \"1\"; give a number."),
                refusal(with("missing", Map.of("a\nb", -1)), "missing.\"a"),
                refusal(with("lacking", List.of("answerScale")), "lacking does not go with status VALUE"),
                refusal(with("stratum", Map.of("team", "")), "stratum is invalid: A stratum has a blank value of team"),
                refusal(with("stratum", Map.of("team", Map.of())), "stratum.team is an empty object; give a text."),
                refusal(with("explanation", Map.of("nl", "Zo.")), "explanation.en is missing."),
                refusal(with("figure", Map.of()), "stratum.area is missing."),
                refusal(with("later", cyclic), "later is nested deeper than 64 levels, or contains itself; leave it out."),
                refusal(with("later", wide), "later contains more than 1000000 values; leave it out."),
                refusal(with("later", Double.NEGATIVE_INFINITY), "later contains a value of type java.lang.Double"),
                refusal(with("later", new Object()), "later contains a value of type java.lang.Object"));
    }

    /** A supplier hides the tree, because printing some of them would not end. */
    private static Arguments refusal(Map<String, Object> tree, String message) {
        Supplier<Map<String, Object>> supplier = () -> tree;
        return Arguments.of(message, supplier);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void anOutcomeIsRefusedByThePathOfWhatIsWrongWithIt(String message, Supplier<Map<String, Object>> broken) {
        Map<String, Object> tree = broken.get();
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.fromTree(tree)).withMessageContaining(message);
        assertThatIllegalArgumentException().isThrownBy(() -> Outcomes.fromTree(List.of(waiting().toTree(), tree))).withMessageStartingWith("[1]");
    }

    @Test
    void anOutcomeThatHoldsItselfWhereNobodyLooksFurtherIsReadOrRefusedAndAlwaysEnds() {
        Map<String, Object> tree = tree(waiting());
        tree.put("missing", tree);

        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.fromTree(tree)).withMessageStartingWith("missing.kpi is \"A 4\"; give a number.");
    }

    @Test
    void everySampleReportComesBackAsTheSameFile() throws IOException {
        List<KpiReport> reports = new ArrayList<>(SampleReports.twoQuarters());
        reports.addAll(List.of(SampleReports.ofEarlierEdition(), SampleReports.hostile(), SampleReports.empty(), SampleReports.overNothing(),
                SampleReports.ofParts(), KpiReport.of(MODEL, QUARTER, List.of(waiting())),
                SampleReports.twoQuarters().get(0).withStory(KpiId.of("A 13"), "Het team is\nnet begonnen.")));
        for (KpiReport report : reports) {
            KpiReport read = read(json(report), report.model());

            assertThat(read).isEqualTo(report);
            assertThat(json(read)).isEqualTo(json(report));
            assertThat(read.story(KpiId.of("A 13"))).isEqualTo(report.story(KpiId.of("A 13")));
            assertThat(read.outcomes()).extracting(Outcome::story).isEqualTo(report.outcomes().stream().map(Outcome::story).toList());
            assertThat(read.outcomes()).extracting(Outcome::period).isEqualTo(report.outcomes().stream().map(Outcome::period).toList());
        }
    }

    @Test
    void everyOtherFormIsWrittenOfAReportAndALaterReportIsComparedWithIt() throws IOException {
        KpiReport first = SampleReports.twoQuarters().get(0);
        KpiReport second = SampleReports.twoQuarters().get(1);
        KpiReport read = read(json(first), first.model());
        StringBuilder html = new StringBuilder();
        ReportHtml.write(List.of(read.internal(), second.internal()), Language.DUTCH, html);
        StringBuilder markdown = new StringBuilder();
        ReportMarkdown.write(List.of(read.internal(), second.internal()), Language.DUTCH, markdown);

        assertThat(html).contains("2025-Q1").contains("2025-Q2");
        assertThat(markdown).contains("2025-Q1");
        assertThat(ReportComparison.of(read, second).comparisons()).hasSameSizeAs(ReportComparison.of(first, second).comparisons());
    }

    @Test
    void aReportOfOtherWordsOfItsEditionHasNoDefinitionsAndTheHashThatItWasWrittenWith() throws IOException {
        Map<String, Object> tree = reportTree();
        tree.put("editionHash", "0".repeat(64));
        tree.put("library", "kpi-model 0.9");
        KpiReport read = KpiReport.fromTree(tree, MODEL);

        assertThat(read.outcomes()).allSatisfy(outcome -> assertThat(outcome.definition()).isEmpty());
        assertThat(json(read)).contains("\"editionHash\": \"" + "0".repeat(64)).contains("kpi-model 0.9");
        assertThat(read).isNotEqualTo(KpiReport.fromTree(reportTree(), MODEL));
    }

    @Test
    void aReportKeepsKeysAndOptionsOfLaterVersions() throws IOException {
        Map<String, Object> tree = reportTree();
        tree.put("protection", Map.of("form", "INTERNAL"));
        tree.put("options", Map.of("zrmPolicy", "NET", "weather", List.of(1)));
        KpiReport read = KpiReport.fromTree(tree, MODEL);

        assertThat(read.options().toTree()).isEqualTo(Map.of("zrmPolicy", "NET"));
        assertThat(read.toTree()).containsEntry("options", tree.get("options")).containsEntry("protection", tree.get("protection"));
        assertThat(KpiReport.fromTree(read.toTree(), MODEL)).isEqualTo(read);
    }

    @Test
    void aReportThatIsGivenAValidationHasThatOne() throws IOException {
        KpiReport sample = SampleReports.twoQuarters().get(0);
        KpiReport read = read(json(sample), MODEL);
        KpiReport own = KpiReport.of(MODEL, QUARTER, List.of(waiting()));

        assertThat(read.validation()).isEmpty();
        assertThat(read.withValidation(sample.validation().orElseThrow())).isEqualTo(sample);
        assertThat(read(json(own), MODEL).withValidation(sample.validation().orElseThrow()))
                .isEqualTo(own.withValidation(sample.validation().orElseThrow()));
    }

    static Stream<Arguments> brokenReports() throws IOException {
        return Stream.of(
                change(tree -> tree.remove("format"), "format is missing."),
                change(tree -> tree.put("format", 2), "format is 2, but this version of the library reads up to 1; read the report with a version that"),
                change(tree -> tree.put("format", 0), "format is 0; the formats are 1 to 1."),
                change(tree -> tree.put("format", "1"), "format is \"1\"; give a number."),
                change(tree -> tree.put("edition", "pre-2025"), "edition is \"pre-2025\", but the given catalogue is of 2025; give that of the report."),
                change(tree -> tree.put("edition", "2031"), "edition is invalid: There is no edition \"2031\"."),
                change(tree -> tree.put("period", Map.of("name", "2025-Q1", "first", "2025-01-01", "last", "2025-03-30")),
                        "period.name is \"2025-Q1\", but the days"),
                change(tree -> tree.put("period", Map.of("name", "2025-Q1", "first", "2025-03-31", "last", "2025-01-01")), "period is invalid: No period"),
                change(tree -> tree.put("strata", "team"), "strata is \"team\"; give a list."),
                change(tree -> tree.put("options", Map.of("zrmPolicy", "BEST")), "options is invalid: zrmPolicy is \"BEST\"; give one of"),
                change(tree -> tree.put("read", Map.of("case", 3)), "accepted.case is missing."),
                change(tree -> List.of("read", "accepted", "rejected").forEach(key -> tree.put(key, Map.of("case", 3))),
                        "read.case is invalid: 3 records read are not"),
                change(tree -> List.of("read", "accepted", "rejected").forEach(key -> tree.put(key, Map.of("spaceship", 0))),
                        "is invalid: There is no record type"),
                change(tree -> tree.put("response", Map.of("PARTICIPANT", Map.of("status", "VALUE", "invited", 2, "answered", 3))),
                        "response.PARTICIPANT is invalid: A response of 3 of 2"),
                change(tree -> tree.put("findings", List.of(Map.of("rule", "REG-001", "severity", "FATAL"))),
                        "findings[0].severity is invalid: There is no severity"),
                change(tree -> tree.put("validation", Map.of("conclusion", "FINE")), "validation.conclusion is invalid: There is no conclusion"),
                change(tree -> tree.put("outcomes", List.of(with("n", "x"))), "outcomes[0].n is \"x\"; give a number."),
                change(tree -> tree.put("outcomes", List.of(with("kpi", "A 99"))), "outcomes[0].kpi is invalid: edition 2025 has no A 99."),
                change(tree -> tree.put("outcomes", List.of(with("story", "a"), with("story", "b"))), "outcomes[1].story is another story of A 4"),
                change(tree -> tree.put("outcomes", List.of(7)), "outcomes[0] is 7; give an object."));
    }

    private static Arguments change(Consumer<Map<String, Object>> change, String message) throws IOException {
        Map<String, Object> tree = reportTree();
        change.accept(tree);
        return refusal(tree, message);
    }

    @ParameterizedTest
    @MethodSource("brokenReports")
    void aReportIsRefusedByThePathOfWhatIsWrongWithIt(String message, Supplier<Map<String, Object>> tree) {
        assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.fromTree(tree.get(), MODEL)).withMessageContaining(message);
    }

    private static Map<String, Object> reportTree() throws IOException {
        return new LinkedHashMap<>(KpiReport.of(MODEL, QUARTER, List.of(waiting())).toTree());
    }

    @SuppressWarnings("unchecked")
    private static KpiReport read(String json, KpiCatalogue model) throws IOException {
        return KpiReport.fromTree(new ObjectMapper().readValue(json, Map.class), model);
    }

    private static String json(KpiReport report) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(report.internal(), json);
        return json.toString();
    }
}
