package nl.kpimodel.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.data.BundledFiles;
import nl.kpimodel.data.CatalogueFormatException;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loading of measures, and what is refused in their file. */
@Tag("locale")
class MeasuresReaderTest {
    private static final Set<String> ENOUGH = Set.of("I 1.1.1", "A 1", "A 4", "A 8", "A 12", "A 42");
    private static final byte[] SOME_MEASURES = someMeasures();

    private static byte[] someMeasures() {
        JsonNode root = BundledFiles.tree("2025/measures.json");
        for (Iterator<JsonNode> measures = root.get("measures").iterator(); measures.hasNext(); ) {
            if (!ENOUGH.contains(measures.next().get("kpi").asText())) {
                measures.remove();
            }
        }
        return BundledFiles.json(root);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRE_2025", "E2025"})
    void theMeasuresOfAnEditionLoadOnceAndAreTheSameInstanceEverAfter(Edition edition) {
        MeasureSpecifications measures = KpiModel.measures(edition);

        assertThat(measures.edition()).isEqualTo(edition);
        assertThat(KpiModel.measures(edition)).isSameAs(measures);
    }

    @Test
    void theListOfEditionsTellsWhichHaveMeasures() {
        assertThat(KpiModel.editions()).filteredOn(KpiModel.EditionInfo::hasMeasures)
                .extracting(KpiModel.EditionInfo::edition).containsExactly(Edition.PRE_2025, Edition.E2025);
    }

    @Test
    void anEditionThatDefinesNothingHasNoMeasuresAndTheErrorNamesThoseThatHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> KpiModel.measures(Edition.CONCEPT_2021))
                .withMessage("Edition concept-2021 has no measures, because it does not define its KPIs; choose one of pre-2025, 2025.");
    }

    @Test
    void aFileOfAnotherEditionIsRefused() {
        assertRefused(root -> root.put("edition", "pre-2025"), "the file is of edition pre-2025, where edition 2025 belongs");
    }

    @Test
    void aFieldOrRecordTypeThatTheRegistrationDoesNotKnowIsRefused() {
        assertRefused(component("A 4", timing -> timing.withObject("/timing").put("date", "case.begunOn")),
                "entry A 4, key components[0].timing.date: The registration has no field \"case.begunOn\"");
        assertRefused(component("A 4", timing -> timing.withObject("/timing").put("date", "startedOn")),
                "entry A 4, key components[0].timing.date: The registration has no field \"startedOn\"; a field is written like case.startedOn.");
        assertRefused(component("A 4", counted -> counted.withObject("/counted").put("record", "dossier")),
                "entry A 4, key components[0].counted: The registration has no record type \"dossier\".");
        assertRefused(component("A 4", use -> ((ArrayNode) use.at("/records/0/fields")).set(0, TextNode.valueOf("late"))),
                "entry A 4, key components[0].records[0]: The registration has no field \"case.late\"");
    }

    @Test
    void anOptionThatNobodyKnowsIsRefused() {
        assertRefused(component("A 8", fte -> ((ArrayNode) fte.get("requires")).add("hoursPerDay")),
                "entry A 8, key components[0].requires[0]: There is no option \"hoursPerDay\"; there are answerScale");
    }

    @Test
    void aPartThatSaysNotWhatItRestsOnIsRefusedAtItsMeasure() {
        assertRefused(measure("A 12", waiting -> ((ArrayNode) waiting.get("basis")).remove(0)),
                "entry A 12: The measure of A 12: component value does not say what its UNIT rests on. Mend the entry.");
    }

    @Test
    void measuresOutOfModelOrderOrTwiceAreRefused() {
        assertRefused(root -> ((ArrayNode) root.get("measures")).add(root.get("measures").get(0).deepCopy()),
                "The measure of I 1.1.1 is after that of A 42; measures must be in model order, each once.");
    }

    @Test
    void strataOutOfOrderAreRefused() {
        assertRefused(measure("A 1", visits -> {
            ArrayNode by = (ArrayNode) visits.at("/strata/by");
            by.add(by.remove(0));
        }), "domain, organisation] should be written [organisation, team,");
    }

    @Test
    void aTextThatIsThereInOneLanguageOnlyIsRefused() {
        assertRefused(measure("A 1", visits -> visits.withObject("/reading").remove("en")), "entry A 1, key reading.en: the key is missing; add it");
    }

    @Test
    void aKeyThatTheFormatDoesNotHaveIsRefused() {
        assertRefused(component("A 1", hours -> hours.put("formula", "a / b")), "entry A 1, key components[0].formula: the key is unknown");
    }

    private static Consumer<ObjectNode> measure(String kpi, Consumer<ObjectNode> change) {
        return root -> {
            for (JsonNode measure : root.get("measures")) {
                if (measure.get("kpi").asText().equals(kpi)) {
                    change.accept((ObjectNode) measure);
                }
            }
        };
    }

    private static Consumer<ObjectNode> component(String kpi, Consumer<ObjectNode> change) {
        return measure(kpi, measure -> change.accept((ObjectNode) measure.at("/components/0")));
    }

    private static void assertRefused(Consumer<ObjectNode> change, String message) {
        ObjectNode root = (ObjectNode) BundledFiles.tree(SOME_MEASURES);
        change.accept(root);
        JsonFile changed = new JsonFile("changed.json", BundledFiles.json(root));
        assertThatExceptionOfType(CatalogueFormatException.class).isThrownBy(() -> MeasuresReader.read(changed, Edition.E2025, kpi -> List.of()))
                .withMessageStartingWith("changed.json, line ")
                .withMessageContaining(message);
    }
}
