package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text of the edition before 2025, compared with the cell of its source. */
@Tag("locale")
class EditionPre2025SourceTest {
    private static final KpiCatalogue CATALOGUE = KpiModel.edition(Edition.PRE_2025);
    private static final DefinitionListBefore2025 LIST = new DefinitionListBefore2025();

    @Test
    void everyKpiHasTheWordsOfItsRowAndNoRowIsLeftOut() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        LIST.rows().forEach((id, row) -> printed.put(id, List.of(
                row.heading(), repaired(id, "name", row.cells().get(0)), repaired(id, "definition", row.cells().get(1)),
                id.startsWith("K") ? row.cell(2) : "")));
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (Kpi kpi : CATALOGUE.kpis()) {
            String additional = kpi instanceof QualityKpi quality ? quality.additional().orElseThrow() : "";
            carried.put(kpi.id().toString(), List.of(
                    heading(kpi), kpi.name(), SourceTexts.oneLine(kpi.definition().asText().orElseThrow()), additional));
            assertThat(kpi.source().place()).contains("rij " + kpi.id());
        }
        assertThat(carried).containsExactlyEntriesOf(printed);
    }

    private static String heading(Kpi kpi) {
        if (kpi instanceof ImpactKpi impact) {
            return impact.domain().name();
        }
        return kpi instanceof ActivityKpi activity
                ? activity.phase().name() + Edition2025SourceTest.suffix(activity.phase().complexity())
                : "Tevredenheid en mate van voldoen aan beroepscompetenties";
    }

    /** Returns the cell, with the notation corrected as in the errata. */
    private static String repaired(String id, String key, String cell) {
        String text = cell;
        for (Source.Erratum erratum : CATALOGUE.errata()) {
            if (erratum.kind() == Source.Erratum.Kind.NOTATION && erratum.entry().equals(id) && erratum.key().equals(key)) {
                assertThat(text).contains(erratum.printed());
                text = text.replace(erratum.printed(), erratum.reads());
            }
        }
        return DefinitionListBefore2025.plain(text);
    }

    @Test
    void theOnlyNotationThatIsRepairedIsTheFormula() {
        assertThat(CATALOGUE.errata())
                .filteredOn(erratum -> erratum.kind() == Source.Erratum.Kind.NOTATION || erratum.kind() == Source.Erratum.Kind.OCR)
                .extracting(Source.Erratum::entry, Source.Erratum::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("I 3.1.1", "definition"));
    }

    @Test
    void aListInACellIsAListInTheCatalogue() {
        LIST.rows().forEach((id, row) -> {
            long items = row.cells().get(1).split("<li>|(?<=[:.)a-z]) (?=[1-9]\\. )", -1).length - 1;
            long lines = CATALOGUE.require(id).definition().asText().orElseThrow().lines().count() - 1;
            assertThat(lines).as("items of a list in %s", id).isEqualTo(items);
        });
    }

    /** The list prints an intended effect once in the rows of its group, and without an id. */
    @Test
    void everyIntendedEffectHasTheWordsOfTheOneCellOfItsGroup() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        LIST.rows().forEach((id, row) -> {
            if (id.startsWith("I") && !row.cell(2).isEmpty()) {
                String group = "E" + id.substring(1, id.lastIndexOf('.'));
                printed.computeIfAbsent(group, key -> new ArrayList<>()).addAll(List.of(row.cell(2), id));
            }
        });
        Map<String, List<String>> carried = new LinkedHashMap<>();
        CATALOGUE.intendedEffects().forEach(effect -> {
            String row = effect.source().place().replaceFirst("^.*rij (I [\\d.]+).*$", "$1");
            carried.put(effect.id().toString(), List.of(effect.text(), row));
            assertThat(effect.variants()).isEmpty();
        });
        assertThat(carried).containsExactlyEntriesOf(printed);
        assertThat(carried.get("E 1.3")).element(1).isEqualTo("I 1.3.2");
    }

    @Test
    void everyImpactKpiBelongsToTheIntendedEffectOfItsGroup() {
        for (ImpactKpi kpi : CATALOGUE.impactKpis()) {
            assertThat(kpi.intendedEffect().map(Object::toString)).contains("E " + kpi.id().domain() + "." + kpi.id().effect());
        }
    }

    @Test
    void whatIsInBoldPrintIsEmphasisedAndNothingElse() {
        for (Kpi kpi : CATALOGUE.kpis()) {
            boolean bold = SourceTexts.entry(LIST.rows(), kpi.id().toString(), SourceTexts.PRE_2025).bold();
            assertThat(kpi.emphasis()).as("emphasis of %s", kpi.id()).isEqualTo(Kpi.Emphasis.of(bold, "definitielijst-pre-2025"));
        }
    }

    @Test
    void domainsAndPhasesHaveTheWordsOfTheirHeadings() {
        Set<String> headings = new LinkedHashSet<>();
        LIST.rows().forEach((id, row) -> {
            if (!id.startsWith("K")) {
                headings.add(row.heading());
            }
        });
        List<String> carried = new ArrayList<>();
        for (LifeDomain domain : CATALOGUE.domains()) {
            carried.add(domain.name());
            assertThat(domain.subthemes()).containsExactly(LIST.subthemes(domain.name()).split(", (?=\\p{Lu})"));
        }
        for (ProcessModel.Phase phase : CATALOGUE.phases()) {
            carried.add(phase.name() + Edition2025SourceTest.suffix(phase.complexity()));
        }
        assertThat(carried).containsExactlyElementsOf(headings);
    }

    @Test
    void everyLayerHasTheIntroductionThatStandsUnderItsName() {
        Map<String, String> carried = new LinkedHashMap<>();
        CATALOGUE.layers().forEach(layer -> carried.put(layer.name(), layer.text().orElseThrow()));
        assertThat(carried).containsExactlyEntriesOf(LIST.introductions());
    }
}
