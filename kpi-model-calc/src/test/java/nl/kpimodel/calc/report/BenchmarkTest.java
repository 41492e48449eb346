package nl.kpimodel.calc.report;

import static nl.kpimodel.calc.report.ComparedOrganisations.IN_TREATMENT;
import static nl.kpimodel.calc.report.ComparedOrganisations.QUARTER;
import static nl.kpimodel.calc.report.ComparedOrganisations.WAITING;
import static nl.kpimodel.calc.report.ComparedOrganisations.form;
import static nl.kpimodel.calc.report.ComparedOrganisations.name;
import static nl.kpimodel.calc.report.ComparedOrganisations.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.selection.LocalVariant;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class BenchmarkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int[] TEN = {10, 12, 14, 16, 18, 20, 22, 24, 26, 28};

    private static BenchmarkFigure figure(Benchmark benchmark, KpiId kpi) {
        return benchmark.find(kpi, "value").orElseThrow();
    }

    private static String json(Benchmark benchmark) {
        return written(out -> BenchmarkWriter.json(benchmark, out));
    }

    private interface Writing {
        void to(Appendable out) throws IOException;
    }

    private static String written(Writing writing) {
        try {
            StringBuilder out = new StringBuilder();
            writing.to(out);
            return out.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void hasMedianQuartilesAndExtremesOfTenOrganisationsAndThePlaceOfOne() {
        Benchmark benchmark = Benchmark.of(ComparedOrganisations.of(TEN)).withOwn(name(3));
        BenchmarkFigure cases = figure(benchmark, IN_TREATMENT);

        assertThat(cases.median()).contains(new BigDecimal("19"));
        assertThat(cases.spread()).contains(new BenchmarkFigure.Spread(new BigDecimal("10"), new BigDecimal("15"), new BigDecimal("24"), new BigDecimal("28")));
        assertThat(cases.own()).contains(new BenchmarkFigure.OwnPlace(new BigDecimal("16"), 3, 0, 6));
        assertThat(cases.units()).contains(190L);
        assertThat(cases.named()).isEmpty();
        assertThat(cases.explain(Language.DUTCH)).isEqualTo("A 12 # werkvoorraad: De middelste organisatie (mediaan) heeft 19, van 10 organisaties."
                + " Een kwart ligt onder 15 en een kwart boven 24; de laagste heeft 10, de hoogste 28. De eigen organisatie heeft 16; lager: 3, gelijk: 0, hoger: 6.");
        assertThat(benchmark.withNames().find(IN_TREATMENT, "value").orElseThrow().named()).hasSize(10).containsEntry(name(9), new BigDecimal("28"));
        assertThat(benchmark).hasToString("10 organisations over 2025-Q1, 2 of 3 figures compared");
        assertThat(figure(benchmark, KpiId.of("A 19")).without()).containsExactly(Map.entry(Outcome.Status.NOT_REGISTERED, 10));
    }

    @Test
    void hasAsManyDecimalsAsAReport() {
        KpiId satisfaction = KpiId.of("A 33");
        Map<String, ReportForm> organisations = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            int high = 5 + i;
            KpiReport report = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(satisfaction)).period(QUARTER)
                    .options(CalculationOptions.builder().satisfactionScale(SatisfactionAnswers.ReportedScale.of(1, 10, OutcomeValue.Score.Scale.INTERVAL)).build())
                    .calculate(IntStream.range(0, 24).mapToObj(answer -> new Satisfaction(Satisfaction.Respondent.PARTNER, null, null, QUARTER.first(),
                            BigDecimal.valueOf(answer < high ? 8 : 7), BigDecimal.ONE, BigDecimal.TEN, Strata.of("x"))));
            organisations.put(name(i), report.published(SmallGroups.standard()));
        }
        BenchmarkFigure figure = figure(Benchmark.of(organisations).withOwn(name(1)), satisfaction);

        assertThat(figure.median()).contains(new BigDecimal("7.29"));
        assertThat(figure.own().orElseThrow().value()).isEqualTo("7.25");
        assertThat(figure.explain(Language.DUTCH)).contains("heeft 7,3, van 5 organisaties").contains("De eigen organisatie heeft 7,25;");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesANumberOfEveryUnitAsTheReportDoes(Language language) {
        Set<MeasureComponent.Unit> units = EnumSet.noneOf(MeasureComponent.Unit.class);
        for (KpiReport report : SampleReports.twoQuarters()) {
            for (Outcome outcome : report.published(SmallGroups.standard()).report().outcomes()) {
                boolean isCompared = outcome.kpi().layer() != Layer.IMPACT && outcome instanceof Outcome.Value && outcome.value().isPresent();
                if (isCompared && outcome.n() >= 10) {
                    BenchmarkFigure figure = new BenchmarkFigure(null, Map.of("x", new BenchmarkFigure.Reported(outcome, Map.of())), null, false);
                    assertThat(OutcomeText.of(outcome, language).figure().orElseThrow())
                            .startsWith(figure.shown(outcome.value().orElseThrow(), language));
                    units.add(outcome.unit());
                }
            }
        }
        assertThat(units).isEqualTo(EnumSet.complementOf(EnumSet.of(MeasureComponent.Unit.PER_10000, MeasureComponent.Unit.DEVIATION)));
    }

    @Test
    void hasOneDayInTheSingular() {
        BenchmarkFigure waiting = figure(Benchmark.of(ComparedOrganisations.of(TEN)), WAITING);

        assertThat(waiting.shown(BigDecimal.ONE, Language.DUTCH)).isEqualTo("1\u00a0dag");
        assertThat(waiting.shown(BigDecimal.TEN, Language.DUTCH)).isEqualTo("10\u00a0dagen");
    }

    @Test
    void hasAMedianAloneBelowTenOrganisationsAndNothingBelowFive() {
        BenchmarkFigure nine = figure(Benchmark.of(ComparedOrganisations.of(10, 12, 14, 16, 18, 20, 22, 24, 26)), IN_TREATMENT);
        Benchmark four = Benchmark.of(ComparedOrganisations.of(10, 12, 14, 16));

        assertThat(nine.median()).contains(new BigDecimal("18"));
        assertThat(nine.spread()).isEmpty();
        assertThat(nine.toTree()).doesNotContainKeys("lowest", "lowerQuartile", "upperQuartile", "highest");
        assertThat(figure(Benchmark.of(ComparedOrganisations.of(10, 12, 14, 16, 18)), IN_TREATMENT).median()).contains(new BigDecimal("14"));
        assertThat(four.refusal()).contains(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS);
        assertThat(four.figures()).isEmpty();
        assertThat(four.explain(Language.ENGLISH))
                .isEqualTo("4 organisations have a report that fits this benchmark, by KPI-model 2025, over the 1st quarter of 2025. Nothing is compared: that takes"
                + " published reports of at least 5 organisations, of one edition and over one period.");
    }

    @ParameterizedTest
    @CsvSource({"40, ", "41, DOMINATED"})
    void refusesAFigureOfWhichOneOrganisationHasMoreThanHalfOfTheUnits(int largest, BenchmarkFigure.Refusal refusal) {
        BenchmarkFigure cases = figure(Benchmark.of(ComparedOrganisations.of(largest, 10, 10, 10, 10)), IN_TREATMENT);

        assertThat(cases.refusal().orElse(null)).isEqualTo(refusal);
        assertThat(cases.median().isPresent()).isEqualTo(refusal == null);
        assertThat(cases.organisations()).isEqualTo(5);
    }

    @Test
    void refusesAFigureThatOneOrganisationMeasuresByAVariantOfItsOwnAndNoOtherFigure() {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(10, 12, 14, 16, 18, 20);
        LocalVariant urgent = new LocalVariant("spoed", "A 4", LocalVariant.Kind.NARROWED, "Wachttijd bij spoed", "Alleen signalen met spoed.");
        KpiReport own = report(Edition.E2025, QUARTER, CalculationOptions.none(), 15, 9);
        organisations.put("Eigen", KpiReport.of(own.model(), QUARTER, own.outcomes().stream()
                .map(outcome -> outcome.kpi().equals(WAITING) ? outcome.withVariant(urgent) : outcome).toList()).published(SmallGroups.standard()));
        Benchmark benchmark = Benchmark.of(organisations);

        assertThat(figure(benchmark, WAITING).refusal()).contains(BenchmarkFigure.Refusal.LOCAL_VARIANT);
        assertThat(figure(benchmark, WAITING).median()).isEmpty();
        assertThat(figure(benchmark, WAITING).explain(Language.DUTCH)).contains("minstens één organisatie rekent met een eigen variant");
        assertThat(figure(benchmark, IN_TREATMENT).refusal()).isEmpty();
        assertThat(figure(benchmark, IN_TREATMENT).organisations()).isEqualTo(7);
    }

    @Test
    void countsWhatAReportProtectsAsNoFigureAndNeedsFiveOthers() {
        BenchmarkFigure cases = figure(Benchmark.of(ComparedOrganisations.of(4, 10, 10, 10, 10)), IN_TREATMENT);
        BenchmarkFigure more = figure(Benchmark.of(ComparedOrganisations.of(4, 10, 10, 10, 10, 10)).withOwn(name(0)), IN_TREATMENT);

        assertThat(cases.refusal()).contains(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS);
        assertThat(cases.without()).containsExactly(Map.entry(Outcome.Status.SUPPRESSED, 1));
        assertThat(cases.explain(Language.ENGLISH)).endsWith("Not compared: the number of organisations with a figure is 4, and at least 5 are needed."
                + " Organisations without a figure: protected 1.");
        assertThat(more.median()).contains(new BigDecimal("10"));
        assertThat(more.own()).isEmpty();
    }

    @Test
    void leavesOutReportsThatDoNotCompareEachForItsReason() {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(10, 12, 14, 16, 18);
        organisations.put("internal", report(Edition.E2025, QUARTER, CalculationOptions.none(), 30, 3).internal());
        organisations.put("edition", report(Edition.PRE_2025, QUARTER, CalculationOptions.none(), 30, 3).published(SmallGroups.standard()));
        organisations.put("period", report(Edition.E2025, ReportingPeriod.quarter(2025, 2), CalculationOptions.none(), 30, 3).published(SmallGroups.standard()));
        Map<String, Object> otherTexts = new LinkedHashMap<>(form(30, 3).toTree());
        otherTexts.put("editionHash", "0".repeat(64));
        organisations.put("texts", ReportForm.fromTree(otherTexts, KpiModel::edition));
        organisations.put("twice", organisations.get(name(0)));
        Benchmark benchmark = Benchmark.of(organisations);

        assertThat(benchmark.leftOut()).isEqualTo(Map.of(Benchmark.LeftOut.INTERNAL_FORM, 1, Benchmark.LeftOut.OTHER_EDITION, 1,
                Benchmark.LeftOut.OTHER_PERIOD, 1, Benchmark.LeftOut.OTHER_TEXTS, 1, Benchmark.LeftOut.SAME_FIGURES, 1));
        assertThat(benchmark.organisations()).isEqualTo(5);
        assertThat(figure(benchmark, IN_TREATMENT).median()).contains(new BigDecimal("14"));
        assertThat(benchmark.explain(Language.DUTCH)).contains("Niet meegenomen: 1 rapport in de interne vorm");
        assertThat(benchmark.withNames().explain(Language.DUTCH)).contains("over een andere periode (period).");
        assertThat(benchmark.withOwn("internal").explain(Language.DUTCH)).endsWith("Het eigen rapport is niet meegenomen. Daarom staat er geen eigen plaats bij.");
        assertThat(benchmark.withOwn("period").refusal()).isPresent();
        assertThat(benchmark.withOwn("period").period()).isEqualTo(ReportingPeriod.quarter(2025, 2));
        assertThat(benchmark.withOwn("twice").organisations()).isEqualTo(5);
        assertThat(figure(benchmark.withOwn("twice"), IN_TREATMENT).own()).isPresent();
    }

    @Test
    void countsAnOrganisationOnceByItsOwnReportOrElseTheOneWithMostFigures() {
        Map<String, ReportForm> organisations = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            organisations.put(name(i), named(report(Edition.E2025, QUARTER, CalculationOptions.none(), 10 + 2 * i, 4 + 2 * i), "Org" + i, 5));
        }
        KpiReport most = report(Edition.E2025, QUARTER, CalculationOptions.none(), 18, 12);
        KpiReport fewer = KpiReport.of(most.model(), QUARTER, most.outcomes(IN_TREATMENT));
        organisations.put("most", named(most, "Org4", 5));
        organisations.put("a-fewer", named(fewer, " ORG4", 5));
        organisations.put("ten", named(most, "Org4", 10));
        organisations.put("unnamed", fewer.published(SmallGroups.standard()));
        Benchmark benchmark = Benchmark.of(organisations);

        assertThat(benchmark.organisations()).isEqualTo(5);
        assertThat(benchmark.leftOut()).isEqualTo(Map.of(Benchmark.LeftOut.SAME_ORGANISATION, 3));
        assertThat(figure(benchmark, WAITING).organisations()).isEqualTo(5);
        assertThat(figure(benchmark.withOwn("a-fewer"), WAITING).refusal()).contains(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS);
        assertThat(figure(benchmark.withOwn("a-fewer"), IN_TREATMENT).own()).isPresent();
        assertThat(benchmark.explain(Language.DUTCH)).contains("Niet meegenomen: 3 rapporten van organisaties die al meedoen");

        organisations.remove(name(3));
        assertThat(Benchmark.of(organisations).refusal()).contains(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS);
    }

    private static ReportForm named(KpiReport report, String organisation, int threshold) {
        return report.withOrganisation(organisation).published(SmallGroups.standard().withThreshold(threshold));
    }

    @Test
    void refusesAFigureThatAReportHasInAnotherUnit() {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(10, 12, 14, 16, 18);
        ObjectNode tampered = JSON.valueToTree(organisations.get(name(0)));
        tampered.get("outcomes").forEach(outcome -> {
            if (outcome.get("kpi").asText().equals(WAITING.toString())) {
                ((ObjectNode) outcome).put("unit", "PERCENT");
            }
        });
        organisations.put(name(0), ReportForm.fromTree(JSON.convertValue(tampered, Map.class), KpiModel::edition));
        Benchmark benchmark = Benchmark.of(organisations);

        assertThat(figure(benchmark, WAITING).refusal()).contains(BenchmarkFigure.Refusal.OTHER_UNIT);
        assertThat(figure(benchmark, IN_TREATMENT).refusal()).isEmpty();
    }

    @Test
    void ofNothingButInternalReportsAndOfReportsOfNothingComparesNothing() {
        Map<String, ReportForm> internal = new LinkedHashMap<>();
        Map<String, ReportForm> empty = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            internal.put(name(i), report(Edition.E2025, QUARTER, CalculationOptions.none(), 10 + i, 3).internal());
            empty.put(name(i), form(0, 1));
        }
        assertThat(Benchmark.of(internal).leftOut()).containsExactly(Map.entry(Benchmark.LeftOut.INTERNAL_FORM, 6));
        assertThat(Benchmark.of(internal).withOwn(name(0)).refusal()).isPresent();
        assertThat(Benchmark.of(empty).organisations()).isEqualTo(6);
        assertThat(Benchmark.of(empty).figures()).isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.refusal()).contains(BenchmarkFigure.Refusal.TOO_FEW_ORGANISATIONS));
        assertThatIllegalArgumentException().isThrownBy(() -> Benchmark.of(Map.of())).withMessageContaining("give those of 5 organisations");
        assertThatIllegalArgumentException().isThrownBy(() -> Benchmark.of(empty).withOwn("Other")).withMessageContaining("no report of Other");
    }

    @Test
    void refusesAFigureForWhichOrganisationsChoseOtherwiseAndNoOther() {
        Map<String, ReportForm> organisations = new LinkedHashMap<>();
        Map<String, Object> tree = SampleReports.twoQuarters().get(0).internal().toTree();
        for (int i = 0; i < 5; i++) {
            organisations.put(name(i), published(tree, i, i == 0 ? ZrmScores.ProgressPolicy.NET : ZrmScores.ProgressPolicy.ANY));
        }
        Benchmark benchmark = Benchmark.of(organisations);

        assertThat(figure(benchmark, KpiId.of("A 19")).refusal()).contains(BenchmarkFigure.Refusal.OTHER_OPTIONS);
        assertThat(benchmark.figures().stream().filter(each -> each.refusal().equals(Optional.of(BenchmarkFigure.Refusal.OTHER_OPTIONS))))
                .extracting(BenchmarkFigure::kpi).containsOnly(KpiId.of("A 19"));
        assertThat(benchmark.figures().stream().filter(each -> each.kpi().layer() == Layer.IMPACT)).isNotEmpty()
                .allSatisfy(each -> assertThat(each.refusal()).contains(BenchmarkFigure.Refusal.MEASURED_BY_OTHERS));
    }

    /** Returns a report as if it had been published as a whole, with one number changed so that it is of another organisation. */
    private static ReportForm published(Map<String, Object> tree, int number, ZrmScores.ProgressPolicy policy) {
        ObjectNode report = JSON.valueToTree(tree);
        report.putObject("protection").put("form", "PUBLISHED").put("threshold", 2).put("parts", "SHOW").put("hidden", 0)
                .put("shown", report.get("outcomes").size());
        ((ObjectNode) report.get("options")).put("zrmPolicy", policy.name());
        report.get("outcomes").forEach(outcome -> {
            if (outcome.get("kpi").asText().equals("A 12") && outcome.get("value").isNumber()) {
                ((ObjectNode) outcome).put("value", 10 + number).put("n", 10 + number);
            }
        });
        return ReportForm.fromTree(JSON.convertValue(report, Map.class), KpiModel::edition);
    }

    @Test
    void knowsTheOptionsThatDecideAFigureAsTheMeasuresDeclareThem() {
        Map<MeasureSpecification.Option,
                String> keys = Map.of(MeasureSpecification.Option.HOURS_PER_FTE, "hoursPerFte", MeasureSpecification.Option.FOLLOW_UP_TERM, "followUpTerm",
                MeasureSpecification.Option.SATISFACTION_SCALE, "satisfactionScale", MeasureSpecification.Option.ZRM_POLICY, "zrmPolicy",
                        MeasureSpecification.Option.ANSWER_SCALE, "answerScale",
                MeasureSpecification.Option.COMBINATION, "combination");
        CalculationOptions all = SampleReports.twoQuarters().get(0).options();
        KpiReport report = SampleReports.twoQuarters().get(0);
        Set<MeasureSpecification.Option> notDeciding =
                EnumSet.of(MeasureSpecification.Option.REGISTERED_EVENTS, MeasureSpecification.Option.AGE_BANDS, MeasureSpecification.Option.INTERVAL_SCALE,
                MeasureSpecification.Option.ITEMS, MeasureSpecification.Option.PART_ITEMS);

        assertThat(all.toTree().keySet()).containsAll(keys.values());
        KpiModel.measures(Edition.E2025).all().forEach(measure -> {
            Set<String> declared = new TreeSet<>();
            measure.components().forEach(component -> Stream.concat(component.requires().stream(), component.accepts().stream())
                    .filter(option -> !notDeciding.contains(option)).forEach(option -> declared.add(Objects.requireNonNull(keys.get(option), option.key()))));
            Set<String> deciding = new TreeSet<>(ComparedOptions.of(measure.kpi(), report).keySet());
            deciding.retainAll(keys.values());
            assertThat(deciding).as(measure.kpi().toString()).isEqualTo(declared);
        });
    }

    @Test
    void isInItsSchemaAndWhatIsNotIsRefused() throws IOException {
        Schema schema = SchemaExamples.compiled(ReportJson.Schemas.benchmark());
        Benchmark benchmark = Benchmark.of(ComparedOrganisations.of(TEN)).withOwn(name(1));
        for (Benchmark each : List.of(benchmark, benchmark.withNames(), Benchmark.of(ComparedOrganisations.of(10, 20, 30, 10, 20)),
                Benchmark.of(ComparedOrganisations.of(10)))) {
            JsonNode file = JSON.readTree(json(each));
            assertThat(SchemaExamples.accepts(schema, file)).as(file.toString()).isTrue();
            assertThat(JSON.readTree(JSON.writeValueAsString(each))).isEqualTo(file);
            ((ObjectNode) file).put("more", 1);
            assertThat(SchemaExamples.accepts(schema, file)).isFalse();
        }
        JsonNode defs = JSON.readTree(ReportJson.Schemas.benchmark());
        assertThat(texts(defs.at("/properties/leftOut/propertyNames/enum")))
                .containsExactlyElementsOf(Stream.of(Benchmark.LeftOut.values()).map(Enum::name).toList());
        assertThat(texts(defs.at("/$defs/figure/properties/refusal/enum")))
                .containsExactlyElementsOf(Stream.of(BenchmarkFigure.Refusal.values()).map(Enum::name).toList());
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(i -> array.get(i).asText()).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAPageThatIsWellFormedFetchesNothingAndEscapesNames(Language language) throws Exception {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(TEN);
        String hostile = "<script>alert(1)</script>\"&'";
        organisations.put(hostile, form(30, 40));
        String page = written(out -> BenchmarkWriter.html(Benchmark.of(organisations).withOwn(hostile).withNames(), language, out));

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;").doesNotContainPattern("(src|href)=")
                .contains("default-src 'none'".replace("'", "&#39;"));
        assertThat(page).contains(name(4)).contains(language == Language.DUTCH ? "eigen organisatie" : "your own organisation");
    }

    @Test
    void hasNoEmptyColumnsOnItsPageAndExplainsTheMarksThatAreThere() {
        Map<String, ReportForm> six = ComparedOrganisations.of(40, 30, 25, 20, 20, 18);
        String alone = written(out -> BenchmarkWriter.html(Benchmark.of(six), Language.DUTCH, out));
        String own = written(out -> BenchmarkWriter.html(Benchmark.of(six).withOwn(name(1)), Language.DUTCH, out));
        String ten = written(out -> BenchmarkWriter.html(Benchmark.of(ComparedOrganisations.of(TEN)), Language.DUTCH, out));

        assertThat(headers(alone)).containsExactly("Cijfer", "Mediaan", "Spreiding");
        assertThat(headers(own)).containsExactly("Cijfer", "Mediaan", "Eigen cijfer", "Eigen plaats", "Spreiding");
        assertThat(headers(ten)).containsExactly("Cijfer", "Mediaan", "Kwartielen", "Laagste en hoogste", "Spreiding");
        assertThat(alone).contains("<h2>Zo leest u deze vergelijking</h2>", "de streep de mediaan")
                .doesNotContain("rondje", "de balk", "<td class=\"number\"></td>");
        assertThat(own).contains("Het open rondje is de eigen organisatie.");
        assertThat(own).contains("<h1>Vergelijking 1e kwartaal 2025</h1>", "<h2>Activiteiten: hoe het werk loopt</h2>")
                .containsPattern("text-anchor=\"end\"[^>]*><text[^>]*>0</text>");
        assertThat(ten).contains("de balk van het eerste tot het derde kwartiel");
    }

    @Test
    void saysOnceWhyFiguresAreNotComparedAndNamesThem() {
        Benchmark benchmark = Benchmark.of(ComparedOrganisations.of(40, 30, 25, 20, 2));
        String page = written(out -> BenchmarkWriter.html(benchmark, Language.DUTCH, out));

        List<BenchmarkFigure> refused = benchmark.figures().stream().filter(figure -> figure.refusal().isPresent()).toList();
        assertThat(refused).hasSizeGreaterThan(1);
        refused.forEach(figure -> assertThat(page).contains("<li>" + figure.title(Language.DUTCH) + "</li>"));
        assertThat(Pattern.compile("<li>(Niet vergeleken[^<]*)<ul>").matcher(page).results().map(reason -> reason.group(1)))
                .isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> headers(String page) {
        return Pattern.compile("<th scope=\"col\">([^<]*)</th>").matcher(page).results().map(header -> header.group(1)).distinct().toList();
    }

    @Test
    void isASpreadsheetInWhichANameIsNoFormula() {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(TEN);
        organisations.put("=1+1", form(30, 40));
        Benchmark benchmark = Benchmark.of(organisations).withNames();
        String dutch = written(out -> BenchmarkWriter.csv(benchmark, ReportCsv.Dialect.DUTCH, out));
        List<String> lines = dutch.lines().toList();

        assertThat(lines).hasSize(1 + benchmark.figures().size());
        assertThat(lines.get(0).split(";")).hasSize(24).contains("mediaan", "per organisatie");
        assertThat(dutch).contains("\"'=1+1: ").doesNotContain(";=").doesNotContain("\"=");
        assertThat(written(out -> BenchmarkWriter.csv(benchmark, ReportCsv.Dialect.INTERNATIONAL, out)).lines().findFirst().orElseThrow())
                .startsWith("edition,period,");
    }

    @Test
    void showsACitizenNumberInTheNameOfAnOrganisationNowhere() {
        Map<String, ReportForm> organisations = ComparedOrganisations.of(TEN);
        organisations.put("Praktijk 111222333", form(30, 40));
        Benchmark benchmark = Benchmark.of(organisations).withOwn("Praktijk 111222333").withNames();

        assertThat(json(benchmark) + written(out -> BenchmarkWriter.csv(benchmark, ReportCsv.Dialect.DUTCH, out))
                + written(out -> BenchmarkWriter.html(benchmark, Language.DUTCH, out))).contains("Praktijk").doesNotContain("111222333");
    }

    @Test
    void comparesWaitingTimesByTheMeanOfEachOrganisation() {
        BenchmarkFigure waiting = figure(Benchmark.of(ComparedOrganisations.of(10, 10, 10, 10, 10)), WAITING);

        assertThat(waiting.unit().name()).isEqualTo("DAYS");
        assertThat(waiting.explain(Language.ENGLISH)).contains("The middle organisation (median) has 4.4\u00a0days, of 5 organisations.");
    }
}
