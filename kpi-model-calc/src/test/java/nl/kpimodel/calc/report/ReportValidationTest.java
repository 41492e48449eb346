package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report on a registration that was validated. */
@Tag("locale")
class ReportValidationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.report(), InputFormat.JSON);
    private static final String SOUND = "{\"type\": \"case\", \"organisation\": \"Amstel\", \"id\": \"c1\", \"startedOn\": \"2025-01-06\","
            + " \"complexityAtStart\": \"LOW\"}\n";
    private static final String WITHOUT_START = "{\"type\": \"case\", \"organisation\": \"Amstel\", \"id\": \"c2\", \"complexityAtStart\": \"LOW\"}\n";
    private static final String WITHOUT_TYPE = "{\"organisation\": \"Amstel\", \"id\": \"c3\"}\n";
    /** Without an answer scale, it is unknown whether "ja" is an answer. */
    private static final String ANSWER = "{\"type\": \"response\", \"organisation\": \"Amstel\", \"respondentId\": \"r1\","
            + " \"questionnaire\": \"PARTICIPANT\", \"item\": \"1a1\", \"answer\": \"ja\", \"answeredOn\": \"2025-02-01\"}\n";

    private static final ValidationOptions STANDARD = ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025));

    /** Returns a report over a registration with errors. */
    static KpiReport withFindings() throws IOException {
        return report(STANDARD, SOUND, WITHOUT_START, WITHOUT_TYPE);
    }

    private static KpiReport report(ValidationOptions options, String... lines) throws IOException {
        RegistrationData data = RegistrationData.read(
                RegistrationSource.ndjson("lines.ndjson", new ByteArrayInputStream(String.join("", lines).getBytes(StandardCharsets.UTF_8))),
                ReadingOptions.standard(), options);
        try (Stream<RegistrationRecord> records = data.records()) {
            return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
                    .period(ReportingPeriod.quarter(2025, 1))
                    .calculate(records)
                    .withValidation(data.report());
        }
    }

    private static JsonNode json(KpiReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportJson.write(report.internal(), out);
        JsonNode tree = JSON.readTree(out.toString());
        assertThat(SCHEMA.validate(tree)).isEmpty();
        return tree;
    }

    private static String markdown(KpiReport report, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportMarkdown.write(report.internal(), language, out);
        return out.toString();
    }

    private static String html(KpiReport report, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportHtml.write(report.internal(), language, out);
        return out.toString();
    }

    @Test
    void countsLinesWithoutATypeAsUnknownSoThatTheCountsAddUpToWhatWasRead() throws IOException {
        KpiReport report = report(STANDARD, SOUND, WITHOUT_START, WITHOUT_TYPE, WITHOUT_TYPE);
        JsonNode tree = json(report);

        assertThat(tree.get("read")).isEqualTo(JSON.readTree("{\"case\": 2, \"(unknown)\": 2}"));
        assertThat(tree.get("accepted")).isEqualTo(JSON.readTree("{\"case\": 1, \"(unknown)\": 0}"));
        assertThat(tree.get("rejected")).isEqualTo(JSON.readTree("{\"case\": 1, \"(unknown)\": 2}"));
        ValidationReport.Counts total = report.validation().orElseThrow().total();
        assertThat(SampleReports.sum(tree.get("read"))).isEqualTo(total.read()).isEqualTo(4);
        assertThat(SampleReports.sum(tree.get("rejected"))).isEqualTo(total.rejected()).isEqualTo(3);
        assertThat(markdown(report, Language.DUTCH)).contains("| soort niet herkend | 2 | 0 | 2 |", "| samen | 4 | 1 | 3 |");
        assertThat(html(report, Language.ENGLISH)).contains("kind not recognised", "4 records read, 3 rejected, and in no figure.");
        assertThat(json(report(STANDARD, SOUND)).get("read")).as("nothing unknown").isEqualTo(JSON.readTree("{\"case\": 1}"));
    }

    @Test
    void tellsWhatIsRejectedOnceByTypeAndInNoAccountOfAnOutcome() throws IOException {
        KpiReport report = report(STANDARD, SOUND, WITHOUT_START, WITHOUT_TYPE);

        assertThat(report.records().get(RecordType.CASE)).isEqualTo(new ValidationReport.Counts(2, 1, 1));
        assertThat(report.outcomes()).allSatisfy(outcome -> assertThat(outcome.account().rejected()).isZero());
        assertThat(report.outcomes()).extracting(outcome -> outcome.explain(Language.DUTCH)).noneMatch(told -> told.contains("afgekeurd"));
        assertThat(json(report).at("/validation/explanation/nl").asText())
                .isEqualTo("Bij de controle zijn fouten gevonden. 2 van de 3 gelezen gegevens zijn afgekeurd en tellen in geen enkel cijfer mee.");
        assertThat(markdown(report, Language.ENGLISH)).containsOnlyOnce("2 of the 3 records read were rejected and are in no figure.");
        assertThat(html(report, Language.DUTCH)).containsOnlyOnce("2 van de 3 gelezen gegevens zijn afgekeurd en tellen in geen enkel cijfer mee.");
    }

    @Test
    void tellsWhichRulesDidNotRunAndWhyAndThatTheConclusionIsUndeterminedForIt() throws IOException {
        KpiReport report = report(STANDARD, SOUND, ANSWER);

        JsonNode validation = json(report).get("validation");
        assertThat(validation.get("conclusion").asText()).isEqualTo("UNDETERMINED");
        assertThat(validation.get("rulesNotRun"))
                .isEqualTo(JSON.readTree("[{\"rule\": \"REG-135\", \"status\": \"SKIPPED\", \"reason\": \"no answer scale was given\"}]"));
        assertThat(validation.at("/explanation/en").asText())
                .isEqualTo("The checks that were done rejected nothing. Not all checks could be done, so it is not known whether everything is correct. Not done: REG-135.");
        assertThat(markdown(report, Language.DUTCH)).contains(
                "Daarom is niet bekend of alles klopt. Niet gedaan: REG-135.", "| REG-135 | overgeslagen | er is geen antwoordschaal gegeven |",
                "zoals een editie of een antwoordschaal");
        assertThat(html(report, Language.DUTCH))
                .contains("Daarom is niet bekend of alles klopt", "Niet gedaan: REG-135.", "<td>er is geen antwoordschaal gegeven</td>");
    }

    @Test
    void namesRulesOffChangedSeveritiesAndTypesThatWereNotValidated() throws IOException {
        KpiReport report = report(STANDARD.withoutRules(Set.of("REG-121", "REG-120")).withSeverity("REG-206", Rule.Severity.ERROR)
                .withTypes(Set.of(RecordType.CASE)), SOUND, ANSWER);

        JsonNode validation = json(report).get("validation");
        assertThat(validation.get("conclusion").asText()).isEqualTo("VALID_WITH_RULES_OFF");
        assertThat(validation.get("rulesNotRun")).hasSize(2).allSatisfy(rule -> assertThat(rule.get("status").asText()).isEqualTo("SWITCHED_OFF"));
        assertThat(validation.get("notAsked")).isEqualTo(JSON.readTree("{\"response\": 1}"));
        assertThat(validation.get("changedSeverities")).isEqualTo(JSON.readTree("{\"REG-206\": \"ERROR\"}"));
        assertThat(json(report).get("read")).isEqualTo(JSON.readTree("{\"case\": 1}"));
        assertThat(validation.at("/explanation/nl").asText()).isEqualTo("Er is niets afgekeurd. Alle controles zijn gedaan, behalve die uitstaan:"
                + " REG-120, REG-121. Andere ernst: REG-206 (afgekeurd). Niet om gevraagd: antwoorden op vragen (1); niet gecontroleerd, en in geen enkel cijfer.");
        assertThat(markdown(report, Language.ENGLISH)).contains("Nothing was rejected. All checks were done, except those that are switched off: REG-120, REG-121.",
                "| REG-120 | switched off |");
        assertThat(html(report, Language.DUTCH)).contains("Er is niets afgekeurd. Alle controles zijn gedaan, behalve die uitstaan: REG-120, REG-121.");
        assertThat(markdown(report(STANDARD.withoutRules(Set.of("REG-121")), SOUND, ANSWER), Language.DUTCH)).contains("Niet gedaan: REG-135. Uitgezet: REG-121.");
    }

    @Test
    void isValidWhereEveryRuleRanAndNothingWasRejected() throws IOException {
        KpiReport report = report(STANDARD.withAnswers(List.of("ja", "nee")), SOUND, ANSWER);

        assertThat(report.validation().map(ValidationReport::conclusion)).hasValue(ValidationReport.Conclusion.VALID);
        JsonNode validation = json(report).get("validation");
        assertThat(validation.get("conclusion").asText()).isEqualTo("VALID");
        assertThat(validation.get("rulesNotRun")).isEmpty();
        assertThat(markdown(report, Language.DUTCH)).contains("Alle controles zijn gedaan; er is niets afgekeurd.", "Geen bevindingen.")
                .doesNotContain("Niet uitgevoerd");
    }

    @Test
    void isNotValidWhereNothingWasRead() throws IOException {
        KpiReport report = report(STANDARD);

        assertThat(report.validation().map(ValidationReport::conclusion)).hasValue(ValidationReport.Conclusion.NOTHING_READ);
        assertThat(json(report).at("/validation/explanation/nl").asText()).isEqualTo("Er zijn geen gegevens gelezen, dus is er ook niets gecontroleerd.");
        assertThat(html(report, Language.DUTCH)).contains("Er zijn geen gegevens gelezen, dus is er ook niets gecontroleerd").doesNotContain("Niets afgekeurd");
        assertThat(markdown(report, Language.ENGLISH)).contains("No records were read, so nothing was checked.");
    }

    @Test
    void countsARuleOnceThatWasBrokenWithTwoSeverities() throws IOException {
        String startUnknown = SOUND.replace("2025-01-06", "soon").replace("c1", "c7");
        String signalUnknown = SOUND.replace("}", ", \"signalReceivedOn\": \"soon\"}").replace("c1", "c8");
        KpiReport report = report(STANDARD, WITHOUT_START, startUnknown, signalUnknown);

        assertThat(report.findings()).extracting(finding -> finding.ruleId() + " " + finding.severity())
                .containsExactlyInAnyOrder("REG-101 ERROR", "REG-023 ERROR", "REG-023 FIELD");
        assertThat(html(report, Language.DUTCH)).contains("3\u00A0bevindingen bij 2\u00A0controles");
        assertThat(html(report, Language.ENGLISH)).contains("3\u00A0findings of 2\u00A0checks");
    }

    @Test
    void tellsWithEachFindingWhatToDoAboutIt() throws IOException {
        KpiReport report = report(STANDARD, WITHOUT_START);
        Finding finding = report.findings().get(0);

        JsonNode written = json(report).at("/findings/0");
        assertThat(written.at("/instruction/nl").asText()).isEqualTo(finding.instruction(Language.DUTCH));
        assertThat(written.at("/instruction/en").asText()).isEqualTo("Fill in the field in the registration.");
        assertThat(written.at("/message/en").asText()).isEqualTo("startedOn is required, but empty.");
    }

    @Test
    void tellsHowManyFindingsWereCountedAndNotKept() throws IOException {
        KpiReport report = report(STANDARD.withFindingsKept(1), WITHOUT_START, WITHOUT_START.replace("c2", "c4"), WITHOUT_START.replace("c2", "c5"));

        assertThat(report.findings()).hasSize(1);
        assertThat(json(report).at("/validation/findingsLeftOut").asLong()).isEqualTo(2);
        assertThat(html(report, Language.DUTCH)).contains("Nog 2 bevindingen zijn geteld maar niet bewaard.");
    }

    @Test
    void doesNotSeemValidatedWhereNobodyToldOfIt() throws IOException {
        KpiReport report = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025))
                .period(ReportingPeriod.quarter(2025, 1))
                .calculate(List.of());

        assertThat(report.validation()).isEmpty();
        assertThat(json(report).has("validation")).isFalse();
        assertThat(markdown(report, Language.DUTCH)).contains("Dit rapport zegt niet of de registratie is gecontroleerd.").doesNotContain("Geen bevindingen");
        assertThat(html(report, Language.DUTCH)).contains("Dit rapport zegt niet of de registratie is gecontroleerd.").doesNotContain("Geen bevindingen");
    }

    @Test
    void keepsWhatValidationToldWhenAStoryIsWrittenBesideAKPIAndChangesNoOutcomeByIt() throws IOException {
        KpiReport report = report(STANDARD, SOUND, WITHOUT_TYPE);
        Outcome caseload = report.outcome("A 12");

        KpiReport told = report.withStory(caseload.kpi(), "Het team is net begonnen.");

        assertThat(told.validation()).isEqualTo(report.validation());
        assertThat(json(told).get("read")).isEqualTo(json(report).get("read"));
        assertThat(told.outcome("A 12")).isEqualTo(caseload);
    }
}
