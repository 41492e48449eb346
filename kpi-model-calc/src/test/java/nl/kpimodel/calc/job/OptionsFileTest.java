package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.ReportJson;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the reader of options files with their schema over one table. The table states which options the schema accepts but the reader
 * refuses.
 */
class OptionsFileTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ReportJson.Schemas.options(), InputFormat.JSON);
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);

    @TempDir
    private Path directory;

    private static JsonNode tree(String resource) throws IOException {
        try (InputStream file = OptionsFileTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        }
    }

    @TestFactory
    Stream<DynamicTest> isTakenOrRefusedByTheReaderAndByTheSchema() throws IOException {
        return StreamSupport.stream(tree("/schema/options.json").spliterator(), false)
                .map(row -> dynamicTest(row.get("about").asText(), () -> judge(row)));
    }

    private void judge(JsonNode row) throws IOException {
        JsonNode options = row.get("options");
        assertThat(SCHEMA.validate(options).isEmpty()).as("%s", SCHEMA.validate(options)).isEqualTo(row.get("schema").asBoolean());
        Path file = written(JSON.writeValueAsString(options));
        if (row.get("reader").asBoolean()) {
            assertThatCode(() -> OptionsFile.read(file, MODEL)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> OptionsFile.read(file, MODEL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Options file " + file)
                    .hasMessageContaining(row.path("names").asText())
                    .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH)).hasValueSatisfying(dutch -> assertThat(dutch)
                            .startsWith("Optiebestand " + file)
                            .contains(row.path("dutch").asText())
                            .doesNotContainPattern("\\b(is|are) (invalid|not)\\b|; (give|leave|name)\\b")));
        }
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("options.json"), text);
    }

    @Test
    void ofTheSampleIsTakenByBoth() throws IOException {
        JsonNode sample = tree("/quickstart/options.json");

        assertThat(SCHEMA.validate(sample)).isEmpty();
        assertThatCode(() -> OptionsFile.read(written(sample.toString()), MODEL)).doesNotThrowAnyException();
    }

    @Test
    void thatIsBrokenHasAKeyTwiceOrMoreThanOneValueNamesTheLine() {
        for (String text : new String[] {"{\n\"zrmPolicy\": ", "{\n\"zrmPolicy\": \"ANY\", \"zrmPolicy\": \"NET\"}", "{}\n{}", "{'zrmPolicy': 'ANY'}"}) {
            assertThatThrownBy(() -> OptionsFile.read(written(text), MODEL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(?s)Options file .*options\\.json, line [12]: .*");
        }
        assertThatThrownBy(() -> OptionsFile.read(written(""), MODEL)).hasMessageContaining("does not contain a JSON object");
        assertThatThrownBy(() -> OptionsFile.read(written("[".repeat(20_000)), MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("options.json")
                .hasMessageContaining("correct it");
    }

    @Test
    void isWhatAReportHasUnderOptionsSoThatTheSameOptionsComeBack() throws IOException {
        CalculationOptions options = OptionsFile.read(written(tree("/schema/options.json").get(1).get("options").toString()), MODEL);

        Map<String, Object> tree = OptionsTree.of(options);
        assertThat(OptionsTree.of(CalculationOptions.fromTree(tree, MODEL))).isEqualTo(tree).hasSizeGreaterThan(8);
        StringBuilder json = new StringBuilder();
        JsonText.write(tree, json);
        assertThat(SCHEMA.validate(JSON.readTree(json.toString()))).isEmpty();
        assertThat(OptionsTree.of(OptionsFile.read(written(json.toString()), MODEL))).isEqualTo(tree);
    }

    @Test
    void mayComeFromALibraryThatKnowsBinaryFractionsAloneAndNamesValueBoundAndNearestWord() {
        assertThat(CalculationOptions.fromTree(Map.of("followUpTerm", Map.of("weeks", 6.0))).followUpTerm()).contains(FollowUps.Term.weeks(6));
        assertThatThrownBy(() -> CalculationOptions.fromTree(Map.of("followUpTerm", Map.of("weeks", Double.NaN))))
                .hasMessage("followUpTerm.weeks is NaN; give a whole number from 1 to 10000.");
        assertThatThrownBy(() -> CalculationOptions.fromTree(Map.of("zrmPolicy", "NETT")))
                .hasMessage("zrmPolicy is \"NETT\"; give one of ANY, NET, NONE_DECLINED; the nearest is NET.");
    }

    @Test
    void thatHasARuleForMissingValuesWhichASelectedKpiDoesNotAcceptNamesKpiAndRuleInBothLanguages() throws IOException {
        KpiCalculator calculator = KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), List.of(KpiId.of("I 1.1.1"), KpiId.of("A 12"), KpiId.of("A 9")));

        assertThat(OptionsFile.read(written("{\"missing\": {\"A 9\": \"NO\", \"I 1.2.1\": \"NO\"}}"), MODEL, calculator).missing()).hasSize(2);
        for (String kpi : new String[] {"I 1.1.1", "A 12"}) {
            Path file = written("{\"missing\": {\"" + kpi + "\": \"NO\"}}");
            assertThatThrownBy(() -> OptionsFile.read(file, MODEL, calculator))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Options file " + file + ": missing: " + kpi + " ")
                    .hasMessageEndingWith("; leave out the rule NO for it.")
                    .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH)).hasValueSatisfying(dutch -> assertThat(dutch)
                            .startsWith("Optiebestand " + file + ": missing: " + kpi + " ")
                            .endsWith("; laat de regel NO daarvoor weg.")));
        }
    }

    @Test
    void thatIsNotThereOrIsAFolderIsRefusedByItsName() {
        for (Path file : List.of(directory.resolve("nowhere.json"), directory)) {
            assertThatThrownBy(() -> OptionsFile.read(file, MODEL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Options file " + file + ": there is no such file; give the path of a JSON file.");
        }
    }

    @Test
    void mayNameIndicatorsOfAnyEditionWhereNoEditionIsGivenAndOfOneEditionOnlyThoseThatItHas() throws IOException {
        Path file = written("{\"combination\": {\"perIndicator\": {\"E 4.1.3\": \"ANY\"}}}");

        CalculationOptions options = CalculationOptions.fromTree(Map.of("combination", Map.of("perIndicator", Map.of("E 4.1.3", "ANY"))));

        assertThat(options.effects().combinations()).hasSize(1);
        assertThatThrownBy(() -> OptionsFile.read(file, KpiModel.edition(Edition.PRE_2025)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("combination.perIndicator.\"E 4.1.3\" is invalid: Edition pre-2025 has no E 4.1.3");
    }
}
