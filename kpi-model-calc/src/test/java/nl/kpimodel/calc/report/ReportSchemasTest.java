package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.ImpactMeasures;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.protection.HidingRule;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REPORT = REGISTRY.getSchema(ReportJson.Schemas.report(), InputFormat.JSON);

    private static final Schema OUTCOME = REGISTRY.getSchema(ReportJson.Schemas.outcome(), InputFormat.JSON);

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    private static JsonNode report() {
        return tree(ReportJson.Schemas.report());
    }

    private static JsonNode options() {
        return tree(ReportJson.Schemas.options());
    }

    private static JsonNode outcome() {
        return tree(ReportJson.Schemas.outcome());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String[] names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }

    private static ObjectNode empty(Edition edition) throws IOException {
        StringBuilder written = new StringBuilder();
        ReportJson.write(
                KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition)).period(ReportingPeriod.quarter(2025, 1)).calculate(List.of())
                        .internal(), written);
        return (ObjectNode) tree(written.toString());
    }

    @Test
    void areSchemasByTheDialectThatTheyName() {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(report())).isEmpty();
        assertThat(dialect.validate(options())).isEmpty();
        assertThat(dialect.validate(outcome())).isEmpty();
        assertThat(dialect.validate(tree("{\"type\": \"objekt\"}"))).isNotEmpty();
    }

    @Test
    void tellTheOptionsOfAReportInTheWordsOfTheOptionsFile() {
        ObjectNode options = (ObjectNode) options();
        JsonNode defs = report().get("$defs");

        options.remove("$defs").properties().forEach(def -> assertThat(defs.get(def.getKey())).as(def.getKey()).isEqualTo(def.getValue()));
        assertThat(defs.get("options")).isEqualTo(options.without(List.of("$schema", "$id")));
    }

    @Test
    void describeAnOutcomeOfAReportInTheWordsOfASingleOne() {
        ObjectNode outcome = (ObjectNode) outcome();
        JsonNode defs = report().get("$defs");

        outcome.remove("$defs").properties().forEach(def -> assertThat(defs.get(def.getKey())).as(def.getKey()).isEqualTo(def.getValue()));
        assertThat(outcome.at("/anyOf").findValuesAsText("$ref")).containsExactly("#/$defs/internalOutcome", "#/$defs/publishedOutcome");
        assertThat(defs.get("outcome")).isEqualTo(outcome.without(List.of("$schema", "$id", "anyOf")));
    }

    @Test
    void nameTheConstantsThatTheLibraryNames() {
        JsonNode defs = report().get("$defs");
        JsonNode outcome = defs.at("/outcome/properties");

        assertThat(texts(defs.at("/status/enum"))).containsExactly(names(Outcome.Status.class));
        assertThat(texts(defs.at("/recordType/enum"))).containsExactly(Stream.of(RecordType.values()).map(RecordType::key).toArray(String[]::new));
        assertThat(texts(defs.at("/finding/properties/severity/enum"))).containsExactly(names(Rule.Severity.class));
        assertThat(texts(defs.at("/validation/properties/conclusion/enum"))).containsExactly(names(ValidationReport.Conclusion.class));
        assertThat(texts(defs.at("/validation/properties/rulesNotRun/items/properties/status/enum")))
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Rule.Accounting.Status.RAN, Rule.Accounting.Status.NOT_REQUESTED)).stream()
                        .map(Enum::name).toList());
        assertThat(texts(defs.at("/protection/properties/form/enum"))).containsExactly(names(ReportForm.Kind.class));
        assertThat(texts(defs.at("/protection/properties/parts/enum"))).containsExactly(names(SmallGroups.Parts.class));
        assertThat(texts(outcome.at("/hiddenBy/enum"))).containsExactly(names(HidingRule.class));
        assertThat(texts(defs.at("/figure/properties/status/enum"))).containsExactly(names(Figure.Status.class));
        assertThat(texts(outcome.at("/unit/enum"))).containsExactly(names(MeasureComponent.Unit.class));
        assertThat(texts(outcome.at("/excluded/propertyNames/enum"))).containsExactly(names(ExclusionReason.class));
        List<String> questionnaires = new ArrayList<>();
        report().at("/properties/response/properties").fieldNames().forEachRemaining(questionnaires::add);
        assertThat(questionnaires).containsExactly(names(Questionnaire.class));
        JsonNode option = options().get("properties");
        assertThat(texts(option.at("/hoursPerFte/properties/span/enum"))).containsExactly(names(Employment.HoursPerFte.Span.class));
        assertThat(texts(option.at("/zrmPolicy/enum"))).containsExactly(names(ZrmScores.ProgressPolicy.class));
        assertThat(texts(option.at("/missing/additionalProperties/enum"))).containsExactly(names(MeasureComponent.MissingRule.class));
        assertThat(texts(option.at("/registeredEventTypes/items/enum")))
                .containsExactly(Stream.of(CalculationOptions.RegisteredEvent.values()).map(CalculationOptions.RegisteredEvent::key).toArray(String[]::new));
    }

    @Test
    void nameEveryStratumAndComponentThatAMeasureHasAndTheEditionsThatHaveMeasures() {
        JsonNode outcome = report().at("/$defs/outcome/properties");
        List<String> keys = texts(outcome.at("/stratum/propertyNames/enum"));
        Set<Edition> editions = EnumSet.of(Edition.PRE_2025, Edition.E2025);

        for (Edition edition : editions) {
            for (MeasureSpecification measure : KpiModel.measures(edition).all()) {
                measure.strata().forEach(kind -> assertThat(keys).contains(kind.key()));
                if (measure.kpi().layer() != Layer.IMPACT) {
                    measure.ownStrata().forEach(own -> assertThat(keys).contains(own.key()));
                }
                measure.components().forEach(component -> assertThat(component.key()).matches(outcome.at("/component/pattern").asText()));
                assertThat(measure.kpi().toString()).matches(outcome.at("/kpi/pattern").asText());
            }
        }
        assertThat(texts(report().at("/properties/edition/enum"))).containsExactlyElementsOf(editions.stream().map(Edition::key).toList());
    }

    @Test
    void closeEveryObjectThatHasKeysOfItsOwnAndDescribeEveryKey() {
        for (JsonNode schema : List.of(report(), outcome(), options())) {
            assertThat(schema.get("description").asText()).isNotBlank();
            requireClosed(schema);
        }
    }

    /** Schemas that restrict another object, or apply on a condition, list only some of the keys. The object itself lists the others. */
    private static void requireClosed(JsonNode node) {
        if (node.path("type").asText().equals("object") && node.has("properties") && !node.has("$ref")) {
            assertThat(node.path("additionalProperties").asText()).as("%s", node).isEqualTo("false");
            // The object describes the only key of these objects.
            node.get("properties").properties().stream()
                    .filter(key -> !key.getKey().matches("atLeast|days|weeks|months"))
                    .forEach(key -> assertThat(key.getValue().path("description").asText()).as("description of %s", key).isNotBlank());
        }
        node.properties().stream()
                .filter(key -> !Set.of("if", "then", "else").contains(key.getKey()))
                .forEach(key -> requireClosed(key.getValue()));
        if (node.isArray()) {
            node.forEach(ReportSchemasTest::requireClosed);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void takeAReportOfNothing(Edition edition) throws IOException {
        assertThat(REPORT.validate(empty(edition))).isEmpty();
    }

    @Test
    void refuseAReportOfOneEditionWithKPIsOrResponseOfAnother() throws IOException {
        ObjectNode report = empty(Edition.PRE_2025);

        assertThat(REPORT.validate(report.deepCopy().put("edition", "2025"))).isNotEmpty();
        assertThat(REPORT.validate(empty(Edition.E2025).put("edition", "pre-2025"))).isNotEmpty();
        assertThat(REPORT.validate(report.deepCopy().put("edition", "concept-2021"))).isNotEmpty();
    }

    @Test
    void takeAReportOfOutcomesThatAnApplicationCalculatedItself() throws IOException {
        record Visit(String team, String location, LocalDate on) {}
        ReportingPeriod period = ReportingPeriod.quarter(2025, 1);
        Outcomes visits = Stream.of(new Visit("Noord", "plein", LocalDate.of(2025, 1, 2)), new Visit("Zuid", "park", LocalDate.of(2025, 1, 3)))
                .collect(ActivityMeasures.outreachVisits(Visit::on, visit -> BigDecimal.ONE, Visit::location, period).by(Stratum.TEAM, Visit::team));
        List<Outcome> outcomes = new ArrayList<>(visits.all());
        outcomes.add(ImpactMeasures.participationRate(412, 530, period));
        KpiReport report = KpiReport.of(KpiModel.edition(Edition.E2025), period, outcomes);
        StringBuilder written = new StringBuilder();
        ReportJson.write(report.internal(), written);

        assertThat(REPORT.validate(tree(written.toString()))).isEmpty();
        assertThat(report.strata()).containsExactly(Stratum.TEAM);
        assertThat(written).contains("\"location\": \"plein\"");
        assertThat(report.outcome("A 1", "visits").value()).contains(BigDecimal.valueOf(2));
        assertThatIllegalArgumentException().isThrownBy(() -> report.outcome("A 1", "visit")).withMessageContaining("its figures are [hours, visits]");
        assertThatIllegalArgumentException().isThrownBy(() -> report.outcome("A 2", "visits")).withMessageContaining("[I 3.1.1, A 1]");
    }

    @Test
    void nameTheStrataThatAKPIHasByItselfWhichNoReportAsksFor() {
        // A figure of others has its group in its figure, and only its area as a stratum.
        Set<String> own = new TreeSet<>(Set.of("area"));
        for (Edition edition : EnumSet.of(Edition.PRE_2025, Edition.E2025)) {
            KpiModel.measures(edition).all().stream().filter(measure -> measure.kpi().layer() != Layer.IMPACT)
                    .forEach(measure -> measure.ownStrata().forEach(stratum -> own.add(stratum.key())));
        }
        List<String> asked = texts(report().at("/properties/strata/items/enum"));
        own.removeAll(asked);
        List<String> all = texts(report().at("/$defs/outcome/properties/stratum/propertyNames/enum"));
        assertThat(all).containsExactlyInAnyOrderElementsOf(Stream.concat(asked.stream(), own.stream()).toList());
        assertThat(KpiReport.OWN_KEYS).isEqualTo(own);
    }

    @Test
    void takeAReportWithAStoryBesideAKPI() throws IOException {
        StringBuilder written = new StringBuilder();
        ReportJson.write(
                KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), Set.of(KpiId.of("A 12")))
                        .period(ReportingPeriod.month(2025, 1))
                        .calculate(List.of())
                        .withStory(KpiId.of("A 12"), "Het team is net begonnen.")
                        .internal(),
                written);

        assertThat(REPORT.validate(tree(written.toString()))).isEmpty();
        assertThat(written).contains("net begonnen");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, false, true", "VALID, true, false", "INVALID, false, true", "INVALID, true, true", "UNDETERMINED, true, true", "UNDETERMINED, false, false",
        "NOTHING_READ, false, true"
    })
    void takeAConclusionWithTheRulesThatDidNotRunWhereTheTwoAgree(String conclusion, boolean notRun, boolean taken) throws IOException {
        ObjectNode report = empty(Edition.E2025);
        ObjectNode validation = report.putObject("validation").put("conclusion", conclusion).put("findingsLeftOut", 0);
        validation.putObject("explanation").put("nl", "Zo.").put("en", "So.");
        if (notRun) {
            validation.putArray("rulesNotRun").addObject().put("rule", "REG-134").put("status", "SKIPPED").put("reason", "no catalogue");
        } else {
            validation.putArray("rulesNotRun");
        }

        assertThat(REPORT.validate(report).isEmpty()).as("%s", REPORT.validate(report)).isEqualTo(taken);
    }

    @Test
    void takeLinesWithoutATypeAmongWhatWasReadAndRejectedOnly() throws IOException {
        ObjectNode report = empty(Edition.E2025);
        report.putObject("read").put("(unknown)", 2);
        report.putObject("rejected").put("(unknown)", 2);

        report.putObject("accepted").put("(unknown)", 0);
        assertThat(REPORT.validate(report)).isEmpty();
        report.putObject("accepted").put("(unknown)", 1);
        assertThat(REPORT.validate(report)).isNotEmpty();
        report.putObject("accepted").put("unknown", 0);
        assertThat(REPORT.validate(report)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> takeOrRefuseAnOutcomeAsTheContractSays() throws IOException {
        ObjectNode report = empty(Edition.E2025);
        try (InputStream file = ReportSchemasTest.class.getResourceAsStream("/schema/outcomes.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false).map(row -> dynamicTest(row.get("about").asText(), () -> {
                ObjectNode outcome = (ObjectNode) tree("{\"kpi\": \"A 12\", \"component\": \"value\", \"stratum\": {}, \"unit\": \"COUNT\", \"n\": 0,"
                        + " \"excluded\": {}, \"missing\": {}, \"assumedNo\": 0, \"explanation\": {\"nl\": \"Zo.\", \"en\": \"So.\"}}");
                ObjectNode of = report.deepCopy();
                if (row.path("published").asBoolean()) {
                    outcome.remove(List.of("n", "excluded", "missing", "assumedNo"));
                    of.putObject("protection").put("form", "PUBLISHED").put("threshold", 5).put("parts", "HIDE").put("hidden", 1).put("shown", 0);
                }
                row.get("outcome").properties().forEach(key -> outcome.set(key.getKey(), key.getValue()));
                of.putArray("outcomes").add(outcome);
                // Alone, it may be of any edition and form, but this report is of an edition without quality KPIs.
                if (row.get("valid").asBoolean()) {
                    assertThat(OUTCOME.validate(outcome)).isEmpty();
                }
                assertThat(REPORT.validate(of).isEmpty()).as("%s", REPORT.validate(of)).isEqualTo(row.get("valid").asBoolean());
            }));
        }
    }

    @Test
    void lieInFilesThatAreFoundWhereverTheCallersClassesComeFrom() throws InterruptedException {
        Set<String> found = new TreeSet<>();
        Thread elsewhere = new Thread(() -> found.addAll(Set.of(ReportJson.Schemas.report(), ReportJson.Schemas.outcome(), ReportJson.Schemas.options())));
        elsewhere.setContextClassLoader(null);
        elsewhere.start();
        elsewhere.join();

        assertThat(found).hasSize(3);
    }
}
