package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeFormTest {
    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2025, 1);
    private static final ObjectMapper JACKSON_2 = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    @Test
    void ofAReportHasTheKeysAndValuesOfReportJsonInItsOrder() throws IOException {
        List<KpiReport> reports = new ArrayList<>(SampleReports.twoQuarters());
        reports.add(SampleReports.ofEarlierEdition());
        reports.add(SampleReports.hostile());
        reports.add(SampleReports.empty());
        for (KpiReport report : reports) {
            StringBuilder file = new StringBuilder();
            ReportJson.write(report.internal(), file);

            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ReportJson.writeUtf8(report.internal(), bytes);

            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(file.toString());
            // Compared as texts, so that the order of keys matters.
            assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(report)).toString()).isEqualTo(JACKSON_2.readTree(file.toString()).toString());
            assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(report)).toString()).isEqualTo(JACKSON_2.readTree(file.toString()).toString());
            assertNeutral(report.toTree());
        }
    }

    @Test
    void ofASingleOutcomeIsItsEntryInTheReportTheStoryOfTheKPIApart() throws IOException {
        KpiReport report = SampleReports.twoQuarters().get(0);
        StringBuilder file = new StringBuilder();
        ReportJson.write(report.internal(), file);
        JsonNode entries = JACKSON_2.readTree(file.toString()).get("outcomes");

        assertThat(report.outcomes()).isNotEmpty();
        for (int i = 0; i < report.outcomes().size(); i++) {
            assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(report.outcomes().get(i)))).isEqualTo(entries.get(i));
        }
        Outcomes some = new Outcomes(report.outcomes().subList(0, 3));
        assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(some)).size()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = {"PRE_2025", "E2025"})
    void ofAKPIAndOfASpecificationHasTheKeysAndValuesOfTheEditionsFiles(Edition edition) throws IOException {
        KpiCatalogue model = KpiModel.edition(edition);
        Map<String, JsonNode> kpis = entries(edition, "catalogue.json", "id");
        for (Kpi kpi : model.kpis()) {
            assertHasAll(JACKSON_2.readTree(JACKSON_2.writeValueAsString(kpi)), kpis.get(kpi.id().toString()));
            assertHasAll(JACKSON_2.readTree(JACKSON_3.writeValueAsString(kpi)), kpis.get(kpi.id().toString()));
        }
        Map<String, JsonNode> measures = entries(edition, "measures.json", "kpi");
        for (MeasureSpecification specification : KpiModel.measures(edition).all()) {
            ObjectNode tree = (ObjectNode) JACKSON_2.readTree(JACKSON_2.writeValueAsString(specification));
            assertThat(tree.remove("changes")).hasSameSizeAs(specification.changes());
            assertThat(tree).isEqualTo(measures.get(specification.kpi().toString()));
            assertNeutral(specification.toTree());
        }
    }

    @Test
    void ofAComparisonSaysWhatChangedOrWhyNothingCanBeSaid() throws IOException {
        ReportComparison comparison = ReportComparison.of(SampleReports.twoQuarters().get(0), SampleReports.twoQuarters().get(1));
        JsonNode tree = JACKSON_2.readTree(JACKSON_2.writeValueAsString(comparison));

        assertThat(tree.get("earlier").asText()).isEqualTo("2025-Q1");
        assertThat(tree.get("comparisons")).hasSameSizeAs(comparison.comparisons());
        assertThat(tree.findValuesAsText("difference")).isNotEmpty();
        assertThat(tree.findValuesAsText("reason")).isNotEmpty();
        assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(comparison))).isEqualTo(tree);
        assertNeutral(comparison.toTree());
    }

    @Test
    void ofAFindingHasMessageAndInstructionInBothLanguagesAndNothingThatMayNotBeShown() throws IOException {
        ValidationReport validation = SampleReports.twoQuarters().get(0).validation().orElseThrow();
        JsonNode tree = JACKSON_2.readTree(JACKSON_2.writeValueAsString(validation));

        assertThat(tree.get("findings")).hasSameSizeAs(validation.findings());
        for (Finding finding : validation.findings()) {
            assertThat(finding.toTree()).containsEntry("message", new BilingualText(finding.message(Language.DUTCH), finding.message(Language.ENGLISH)).toTree());
        }
        assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(validation))).isEqualTo(tree);
        assertNeutral(validation.toTree());
    }

    /** A record of the application in these tests. */
    private record Intake(LocalDate signal, LocalDate start) {}

    @Test
    void andOfEveryOtherKindOfReportComesOfOutcomesThatAnApplicationCalculatedItself() throws IOException {
        Outcome waiting = waiting(FIRST);
        KpiReport report = KpiReport.of(KpiModel.edition(Edition.E2025), FIRST, List.of(waiting));
        StringBuilder json = new StringBuilder();
        ReportJson.write(report.internal(), json);
        StringBuilder html = new StringBuilder();
        ReportHtml.write(report.internal(), Language.DUTCH, html);
        StringBuilder csv = new StringBuilder();
        ReportCsv.write(report.internal(), ReportCsv.Dialect.DUTCH, csv);
        StringBuilder markdown = new StringBuilder();
        ReportMarkdown.write(report.internal(), Language.DUTCH, markdown);

        assertThat(markdown).contains("A 4").contains("14\u00a0dagen");
        assertThat(report.outcome("A 4").definition()).contains(KpiModel.edition(Edition.E2025).activity("A 4"));
        assertThat(JACKSON_2.readTree(json.toString()).get("outcomes").get(0).get("numerator").asText()).isEqualTo("14");
        assertThat(html).contains("A 4");
        assertThat(csv).contains("A 4");
        assertThat(report.strata()).isEmpty();
    }

    @Test
    void ofAReportIsRefusedToOutcomesThatDoNotBelongTogether() {
        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.of(model, FIRST, List.of(waiting(ReportingPeriod.quarter(2025, 2)))))
                .withMessageContaining("2025-Q2").withMessageContaining("2025-Q1").withMessageContaining("A 4");
        assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.of(model, FIRST, List.of(waiting(FIRST), waiting(FIRST))))
                .withMessageContaining("two outcomes of A 4");
        assertThatThrownBy(() -> KpiReport.of(KpiModel.edition(Edition.CONCEPT_2021), FIRST, List.of(quality()))).isInstanceOf(UnknownIdException.class);
    }

    private static Outcome waiting(ReportingPeriod period) {
        return List.of(new Intake(period.first(), period.first().plusDays(14))).stream()
                .collect(ActivityMeasures.waitingTime(Intake::start, Intake::signal, period));
    }

    private static Outcome quality() {
        return SampleReports.twoQuarters().get(0).outcomes().stream()
                .filter(outcome -> outcome.kpi().toString().startsWith("E")).findFirst().orElseThrow();
    }

    private static Map<String, JsonNode> entries(Edition edition, String file, String id) throws IOException {
        JsonNode root = JACKSON_2.readTree(KpiModel.class.getResourceAsStream(edition.key() + "/" + file));
        Map<String, JsonNode> entries = new java.util.HashMap<>();
        for (JsonNode list : root) {
            for (JsonNode entry : list) {
                if (entry.has(id)) {
                    entries.put(entry.get(id).asText(), entry);
                }
            }
        }
        return entries;
    }

    /** The tree of a KPI has more keys than the file, in which the position of an entry replaces them. */
    private static void assertHasAll(JsonNode tree, JsonNode entry) {
        assertThat(entry.size()).isPositive();
        entry.fields().forEachRemaining(field -> assertThat(tree.get(field.getKey())).as(tree.get("id") + " " + field.getKey()).isEqualTo(field.getValue()));
    }

    private static void assertNeutral(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                assertThat(key).isInstanceOf(String.class);
                assertNeutral(each);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(TreeFormTest::assertNeutral);
        } else if (value != null) {
            assertThat(value).isInstanceOfAny(String.class, Boolean.class, Long.class, Integer.class, java.math.BigDecimal.class);
        }
    }

    @Test
    void ofAStratumShowsNoCitizenNumber() throws IOException {
        assertThat(JACKSON_2.writeValueAsString(Stratum.of(Stratum.TEAM, "Team 123456782"))).doesNotContain("123456782").contains("team");
    }
}
