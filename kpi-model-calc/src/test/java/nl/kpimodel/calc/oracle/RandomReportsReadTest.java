package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportCsv;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.SmallGroups;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomReportsReadTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    /** Columns with the questions of an effect, which are not in a report. */
    private static final Set<String> OF_QUESTIONS = Set.of("dividedBy");
    /** Columns with information on a missing figure that its tree has only in the explanation. */
    private static final Set<String> OF_NO_VALUE = Set.of(
            "dividedBy", "reason", "figurePeriod", "figureGroup", "lower", "upper", "figureStatus", "source", "table");
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    static Stream<Long> seeds() {
        return DifferentialTest.seeds().limit(8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeBackFromTheirTreeAndFromReportJsonEqualAndAsTheSameFile(long seed) throws IOException {
        KpiReport report = report(seed);
        String file = written(report);
        KpiReport fromTree = KpiReport.fromTree(report.toTree(), report.model());
        KpiReport fromJackson2 = KpiReport.fromTree(tree(file), report.model());
        KpiReport fromJackson3 = KpiReport.fromTree(JACKSON_3.readValue(file, Map.class), report.model());

        assertThat(fromTree.toTree()).as("seed %d", seed).isEqualTo(report.toTree());
        for (KpiReport read : new KpiReport[] {fromTree, fromJackson2, fromJackson3}) {
            assertThat(read.equals(report)).as("seed %d", seed).isTrue();
            assertThat(report.equals(read)).isTrue();
            assertThat(read).hasSameHashCodeAs(report).hasToString(report.toString());
            assertThat(written(read).equals(file)).as("file of seed %d", seed).isTrue();
            assertThat(read.records()).isEqualTo(report.records());
            assertThat(read.withoutType()).isEqualTo(report.withoutType()).isPresent();
            assertThat(read.conclusion()).isEqualTo(report.conclusion()).isPresent();
            assertThat(read.findingsPerRule()).isEqualTo(report.findingsPerRule()).isNotEmpty();
            assertThat(read.findingsLeftOut()).isEqualTo(report.findingsLeftOut());
            assertThat(read.rulesNotRun()).extracting(rule -> rule.ruleId()).isEqualTo(report.rulesNotRun().stream().map(rule -> rule.ruleId()).toList());
            assertThat(read.options().toTree()).isEqualTo(report.options().toTree());
            assertThat(read.outcomes()).allSatisfy(outcome -> assertThat(outcome.definition()).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeBackInThePublishedFormInWhichNoNumberWasLeftToGiveBack(long seed) throws IOException {
        SmallGroups groups = SmallGroups.standard().withThreshold(seed % 2 == 0 ? 5 : 2);
        for (ReportForm form : List.of(report(seed).published(groups), groups.explain(List.of(report(seed))).get(0))) {
            String file = written(form);
            ReportForm read = ReportForm.fromTree(tree(file), edition -> form.report().model());

            assertThat(written(read).equals(file)).as("file of seed %d", seed).isTrue();
            assertThat(read.equals(form) && form.equals(read)).as("seed %d", seed).isTrue();
            assertThat(read).hasSameHashCodeAs(form).hasToString(form.toString());
            assertThat(read.kind()).isEqualTo(form.kind());
            assertThat(read.hidden()).isEqualTo(form.hidden());
            assertThat(read.smallGroups()).isEqualTo(form.smallGroups());
            if (form.kind() == ReportForm.Kind.INTERNAL) {
                assertThat(KpiReport.fromTree(tree(file), form.report().model()).equals(form.report())).isTrue();
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> KpiReport.fromTree(tree(file), form.report().model()))
                        .withMessageContaining("protection.form").withMessageContaining("ReportForm.fromTree");
                assertThatThrownBy(() -> ReportCsv.write(List.of(read, form), ReportCsv.Dialect.DUTCH, new StringBuilder())).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areTheSameSheetWhenTheyCameBackButForWordsThatRestOnMoreThanTheTree(long seed) throws IOException {
        KpiReport report = report(seed);
        List<Map<String, String>> before = sheet(report);
        List<Map<String, String>> after = sheet(KpiReport.fromTree(tree(written(report)), report.model()));

        assertThat(after).hasSameSizeAs(before).isNotEmpty();
        for (int i = 0; i < before.size(); i++) {
            boolean isFigure = before.get(i).get("status").equals("VALUE");
            Set<String> notInTree = !isFigure ? OF_NO_VALUE : before.get(i).get("layer").equals("EFFECT") ? OF_QUESTIONS : Set.of();
            before.get(i).keySet().removeAll(notInTree);
            after.get(i).keySet().removeAll(notInTree);
            assertThat(after.get(i)).as("seed %d, line %d", seed, i).isEqualTo(before.get(i));
        }
    }

    private static List<Map<String, String>> sheet(KpiReport report) throws IOException {
        StringBuilder csv = new StringBuilder();
        ReportCsv.write(report.internal(), ReportCsv.Dialect.INTERNATIONAL, csv);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv.toString())) {
            return reader.stream().<Map<String, String>>map(row -> new LinkedHashMap<>(row.getFieldsAsMap())).toList();
        }
    }

    private static String written(KpiReport report) throws IOException {
        return written(report.internal());
    }

    private static String written(ReportForm form) throws IOException {
        StringBuilder json = new StringBuilder();
        ReportJson.write(form, json);
        return json.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(String json) throws IOException {
        return JACKSON_2.readValue(json, Map.class);
    }

    /** Returns a report with two lines that are not records, the second of which has no type, and a rule that could not run. */
    private static KpiReport report(long seed) throws IOException {
        RandomRegistration registration = RandomRegistration.of(seed);
        OracleRequest request = registration.request();
        KpiCatalogue model = RequestedCalculator.model(request);
        String lines = AcceptedRecords.lines(registration.records())
                + "{\"type\": \"signal\", \"organisation\": \"Amstel\"}\n{\"organisation\": \"Amstel\"}\n";
        RegistrationData data = RegistrationData.read(
                RegistrationSource.ndjson("random.ndjson", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                ReadingOptions.standard(), seed % 2 == 0 ? ValidationOptions.standard() : ValidationOptions.standard().withCatalogue(model));
        try (Stream<RegistrationRecord> accepted = data.records()) {
            return RequestedCalculator.of(request).calculate(accepted).withValidation(data.report());
        }
    }
}
