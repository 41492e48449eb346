package nl.kpimodel.calc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ConformanceKitTest {
    @TempDir
    private static Path folder;

    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        Path kit = folder.resolve("kit.zip");
        ConformanceKit.main(new String[] {kit.toString(), "1"});
        try (ZipFile zip = new ZipFile(kit.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                TEXTS.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static JsonNode tree(String entry) {
        try {
            return CaseFiles.JSON.readTree(TEXTS.get(entry));
        } catch (IOException broken) {
            throw new IllegalStateException(entry, broken);
        }
    }

    private static Stream<JsonNode> cases() {
        return elements(tree("kit.json").get("files")).flatMap(file -> elements(tree(file.get("path").asText()).get("cases")));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Schema schema(String entry) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXTS.get(entry), InputFormat.JSON);
    }

    @TestFactory
    Stream<DynamicNode> theLibraryFulfilsEveryCase() {
        return elements(tree("kit.json").get("files")).map(file -> DynamicContainer.dynamicContainer(
                file.get("path").asText(),
                elements(tree(file.get("path").asText()).get("cases")).map(each -> DynamicTest.dynamicTest(
                        each.get("id").asText() + " " + each.get("name").asText(),
                        () -> assertThat(new ConformanceCase(each).differences()).as("%s", each).isEmpty()))));
    }

    @Test
    void aChangedExpectationIsFoundToDiffer() throws IOException {
        List<String> unnoticed = new ArrayList<>();
        for (JsonNode file : tree("kit.json").get("files")) {
            ObjectNode first = (ObjectNode) tree(file.get("path").asText()).get("cases").get(0);
            ObjectNode expected = (ObjectNode) first.get("expected");
            if (expected.has("outcomes")) {
                ((ObjectNode) expected.get("outcomes").get(0)).put("n", 987_654);
            } else if (expected.has("findings")) {
                expected.withArray("findings").addObject().put("record", 1).put("rule", "REG-999").put("severity", "ERROR");
            } else {
                expected.put("low", 0.987);
            }
            if (new ConformanceCase(first).differences().isEmpty()) {
                unnoticed.add(file.get("path").asText());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void filesKeepToTheirSchemasAndRecordsAndOptionsToTheirs() {
        Schema ofFile = schema("schema/case.schema.json");
        Schema ofOptions = schema("schema/options.schema.json");
        Schema ofRecord = schema("schema/registration/registration.schema.json");
        elements(tree("kit.json").get("files")).forEach(file ->
                assertThat(ofFile.validate(tree(file.get("path").asText()))).as(file.get("path").asText()).isEmpty());
        cases().filter(each -> each.at("/input/options").isObject()).forEach(each ->
                assertThat(ofOptions.validate(each.at("/input/options"))).as(each.get("id").asText()).isEmpty());
        cases().filter(each -> each.get("kind").asText().equals("registration")).forEach(each ->
                each.at("/input/records").forEach(record -> assertThat(ofRecord.validate(record)).as("%s: %s", each.get("id"), record).isEmpty()));
        ObjectNode without = (ObjectNode) tree("cases/units/A-1.json");
        ((ObjectNode) without.get("cases").get(0)).remove("basis");
        assertThat(ofFile.validate(without)).isNotEmpty();
    }

    @Test
    void everyQuoteIsInATextOfItsKpi() {
        cases().filter(each -> each.has("kpi")).forEach(each -> {
            Kpi kpi = KpiModel.edition(Edition.ofKey(each.get("edition").asText())).require(KpiId.of(each.get("kpi").asText()));
            List<String> texts = new ArrayList<>();
            texts(CaseFiles.JSON.valueToTree(kpi.toTree()), texts);
            assertThat(texts).as(each.get("id").asText()).anyMatch(text -> text.contains(each.at("/basis/quote").asText()));
            assertThat(each.at("/basis/quote").asText()).isNotBlank();
        });
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts(child, texts));
    }

    @Test
    void everyKpiEveryRuleAndEveryKindOfQuestionIsThere() {
        Set<String> kpis = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        cases().forEach(each -> {
            each.at("/expected/outcomes").forEach(outcome -> kpis.add(outcome.get("kpi").asText()));
            each.at("/expected/findings").forEach(finding -> rules.add(finding.get("rule").asText()));
        });
        Set<String> specified = new TreeSet<>();
        for (Edition edition : List.of(Edition.E2025, Edition.PRE_2025)) {
            KpiModel.edition(edition).kpis().forEach(kpi -> specified.add(kpi.id().toString()));
        }
        assertThat(kpis).containsAll(specified);
        assertThat(rules).containsAll(Rules.all().stream().map(rule -> rule.id()).filter(id -> id.compareTo("REG-101") >= 0).toList());
        assertThat(cases().filter(each -> each.at("/input/periods").size() > 1)).isNotEmpty();
        assertThat(cases().filter(each -> each.at("/input/publish").isObject())).isNotEmpty();
        assertThat(cases().filter(each -> each.at("/input/by").size() > 1)).isNotEmpty();
        assertThat(cases().filter(each -> each.at("/expected/outcomes").findValue("interval") != null)).isNotEmpty();
        assertThat(cases().map(each -> each.get("id").asText())).doesNotHaveDuplicates();
    }

    @Test
    void theSameBytesAreMadeEachTime() throws IOException {
        Path one = folder.resolve("one.zip");
        Path other = folder.resolve("other.zip");
        ConformanceKit.write(one, "1");
        ConformanceKit.write(other, "1");

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        assertThat(TEXTS).containsKeys("README.md", "LICENSE", "NOTICE", "kit.json", "schema/case.schema.json");
        assertThat(TEXTS.get("README.md")).contains("Sociaal Werk Nederland");
    }
}
