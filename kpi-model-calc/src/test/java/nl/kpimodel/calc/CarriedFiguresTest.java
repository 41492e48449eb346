package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of impact KPIs: worked by hand in a data file, each with the sentence that it is based on. Adding one needs no Java. */
@Tag("locale")
public class CarriedFiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final List<String> CARRIED = List.of("stratum", "lower", "upper", "table");

    @TestFactory
    Stream<DynamicTest> givesWhatWasWorkedOutByHandInTheOutcomeAndInTheFileOfTheReport() {
        return read().map(example -> dynamicTest(example.get("kpi").asText() + " (" + example.get("edition").asText() + "): "
                + example.get("name").asText(), () -> check(example)));
    }

    private static void check(JsonNode example) throws IOException {
        Edition edition = Edition.ofKey(example.get("edition").asText());
        KpiId id = KpiId.of(example.get("kpi").asText());
        Kpi kpi = KpiModel.edition(edition).require(id);
        assertThat(kpi.name() + "\n" + kpi.definition().asText().orElse("")).contains(example.get("quote").asText());
        ObjectNode record = record(example);

        KpiReport report = KpiCalculator.of(KpiModel.edition(edition), KpiModel.measures(edition), List.of(id))
                .period(ReportingPeriod.parse("2025-Q1"))
                .calculate(records(record, edition));

        assertThat(report.outcomes()).hasSize(1);
        Outcome outcome = report.outcomes().get(0);
        JsonNode expected = example.get("expected");
        JsonNode written = outcomeIn(report);
        assertThat(outcome.status().name()).isEqualTo(expected.path("status").asText("VALUE")).isEqualTo(written.get("status").asText());
        assertThat(outcome.value().map(BigDecimal::toPlainString).orElse("")).isEqualTo(expected.path("value").asText());
        assertThat(outcome.unit().name()).isEqualTo(expected.get("unit").asText()).isEqualTo(written.get("unit").asText());
        assertThat(outcome.numerator().map(ExactNumber::toString).orElse("")).isEqualTo(expected.path("numerator").asText());
        assertThat(outcome.denominator().map(ExactNumber::toString).orElse("")).isEqualTo(expected.path("denominator").asText());
        assertThat(written.path("numerator").asText()).isEqualTo(expected.path("numerator").asText());
        assertThat(written.path("denominator").asText()).isEqualTo(expected.path("denominator").asText());
        assertThat(written.path("lacking")).map(JsonNode::asText).containsExactlyElementsOf(texts(expected.path("lacking")));
        assertThat(written.get("stratum").get("area").asText()).isEqualTo(record.get("area").asText());
        assertThat(written.get("n").asInt()).isOne();
        assertCarried(written.get("figure"), record);
        for (Language language : Language.values()) {
            assertThat(outcome.explain(language).replace('\u00A0', ' ')).contains(expected.path("says").path(language.key()).asText());
        }
    }

    /** The source's account is in the report, whether or not there is a figure. */
    private static void assertCarried(JsonNode figure, ObjectNode record) {
        for (String field : List.of("period", "status", "source")) {
            assertThat(figure.get(field)).as(field).isEqualTo(record.get(field));
        }
        for (String field : CARRIED) {
            assertThat(figure.path(field).asText()).as(field).isEqualTo(record.path(field).asText());
        }
    }

    /** Returns the record of an example, with defaults for the fields that its figure omits. */
    public static ObjectNode record(JsonNode example) {
        ObjectNode record = JSON.createObjectNode().put("type", "figure").put("organisation", "Amstel").put("kpi", example.get("kpi").asText())
                .put("area", "GM0363").put("period", "2024").put("status", "FINAL").put("source", "CBS");
        record.setAll((ObjectNode) example.get("figure"));
        return record;
    }

    private static List<RegistrationRecord> records(ObjectNode record, Edition edition) throws IOException {
        byte[] line = JSON.writeValueAsBytes(record);
        RegistrationData data = RegistrationData.read(RegistrationSource.ndjson("figure.ndjson", new ByteArrayInputStream(line)),
                ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(KpiModel.edition(edition)));
        assertThat(data.report().total().accepted()).as("%s", data.report().findings()).isOne();
        try (Stream<RegistrationRecord> records = data.records()) {
            return records.toList();
        }
    }

    private static JsonNode outcomeIn(KpiReport report) throws IOException {
        StringBuilder file = new StringBuilder();
        ReportJson.write(report.internal(), file);
        return JSON.readTree(file.toString()).get("outcomes").get(0);
    }

    @Test
    void isWorkedOutForEveryImpactKPI() {
        Set<String> worked = new TreeSet<>();
        read().forEach(example -> worked.add(example.get("kpi").asText()));

        for (Kpi kpi : KpiModel.edition(Edition.E2025).impactKpis()) {
            assertThat(worked).contains(kpi.id().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void isDividedWhereItsReadingSaysSoAndNowhereElse(Edition edition) {
        for (MeasureSpecification measure : KpiModel.measures(edition).all(Layer.IMPACT)) {
            MeasureComponent component = measure.require("value");
            Outcome outcome = ImpactMeasures.figure(measure.kpi(), component, figure(measure.kpi(), null, "3", "4"));

            MeasureComponent.FigureArithmetic arithmetic = component.arithmetic().orElseThrow();
            boolean divides = arithmetic != MeasureComponent.FigureArithmetic.CARRIED;
            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(divides ? Outcome.Status.VALUE : Outcome.Status.NO_DATA);
            assertThat(outcome.numerator().isPresent()).as(outcome.toString()).isEqualTo(divides);
            if (divides) {
                assertThat(outcome.value()).as(outcome.toString()).contains(new BigDecimal(switch (arithmetic) {
                    case PROPORTION -> "75.0";
                    case PER_10_000 -> "7500.0";
                    case DIFFERENCE_FROM_NATIONAL -> "0.750";
                    case CARRIED -> throw new AssertionError(outcome);
                }));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void isCarriedAsPublishedWhereNothingElseIsGivenWhateverItsKPI(Edition edition) {
        for (MeasureSpecification measure : KpiModel.measures(edition).all(Layer.IMPACT)) {
            Figure figure = figure(measure.kpi(), "12.3456", null, null);
            Outcome outcome = ImpactMeasures.figure(measure.kpi(), measure.require("value"), figure);

            assertThat(outcome.value()).as(outcome.toString()).contains(new BigDecimal("12.3456"));
            assertThat(outcome.numerator()).as(outcome.toString()).isEmpty();
            assertThat(outcome.figure()).containsSame(figure);
            for (Language language : Language.values()) {
                assertThat(outcome.explain(language)).contains(language == Language.DUTCH ? "12,3456" : "12.3456");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "100, false", "12.8, false", "-0.1, true", "100.1, true", "-99997, true"})
    void isCarriedAsItIsAndMarkedWhereAPercentageLiesOutside0To100ForItMayBeACodeForWhatIsNotKnown(String published, boolean marked) {
        KpiId kpi = KpiId.of("I 1.1.1");
        Outcome outcome = ImpactMeasures.figure(
                kpi, KpiModel.measures(Edition.E2025).require(kpi).require("value"), figure(kpi, published, null, null));

        assertThat(outcome.value()).contains(new BigDecimal(published));
        assertThat(outcome.explain(Language.DUTCH).replace('\u00A0', ' ').contains("ligt niet tussen 0 en 100")).isEqualTo(marked);
        assertThat(outcome.explain(Language.ENGLISH).replace('\u00A0', ' ').contains("is not between 0 and 100")).isEqualTo(marked);
    }

    @Test
    void keepsWhatItIsAboutWhenADefinitionIsPutBesideIt() {
        KpiId kpi = KpiId.of("I 1.1.1");
        MeasureComponent component = KpiModel.measures(Edition.E2025).require(kpi).require("value");
        Outcome outcome = ImpactMeasures.figure(kpi, component, figure(kpi, null, "1", "0"));

        Outcome defined = outcome.withDefinition(KpiModel.edition(Edition.E2025).require(kpi));

        assertThat(defined.figure()).isEqualTo(outcome.figure()).isPresent();
        assertThat(defined).isNotEqualTo(outcome);
        assertThat(defined.explain(Language.DUTCH).replace('\u00A0', ' ')).contains("Er zijn geen huishoudens in het gebied").contains("Definitie (editie 2025)");
    }

    @Test
    void ofAnotherKPIOrForAComponentThatCarriesNoneIsRefusedWithAWordOnWhich() {
        KpiId kpi = KpiId.of("I 1.1.1");
        MeasureComponent component = KpiModel.measures(Edition.E2025).require(kpi).require("value");
        KpiId activity = KpiId.of("A 12");
        MeasureComponent stock = KpiModel.measures(Edition.E2025).require(activity).components().get(0);

        assertThatThrownBy(() -> ImpactMeasures.figure(kpi, component, figure(KpiId.of("I 1.1.2"), "1", null, null)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("I 1.1.2").hasMessageContaining("I 1.1.1");
        assertThatThrownBy(() -> ImpactMeasures.figure(activity, stock, figure(activity, "1", null, null)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("carries no figures");
    }

    private static Figure figure(KpiId kpi, String value, String numerator, String denominator) {
        return Figure.builder()
                .kpi(kpi)
                .area(AreaCode.of("GM0363"))
                .period("2024")
                .value(value == null ? null : new BigDecimal(value))
                .numerator(numerator == null ? null : new BigDecimal(numerator))
                .denominator(denominator == null ? null : new BigDecimal(denominator))
                .status(Figure.Status.FINAL)
                .source("CBS")
                .strata(Strata.of("Amstel"))
                .build();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Stream<JsonNode> read() {
        try (InputStream file = CarriedFiguresTest.class.getResourceAsStream("/figures/figures.json")) {
            return StreamSupport.stream(JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8)).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
