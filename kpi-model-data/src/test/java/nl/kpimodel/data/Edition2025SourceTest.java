package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text of the edition of 2025, compared with the cell of its source. */
@Tag("locale")
class Edition2025SourceTest {
    private static final KpiCatalogue CATALOGUE = KpiModel.edition(Edition.E2025);
    private static final DefinitionListOf2025 LIST = new DefinitionListOf2025();
    private static final String MANUAL = SourceTexts.read(SourceTexts.MANUAL);
    private static final Pattern RANGE = Pattern.compile("(\\d[a-z])(\\d)(?:-(\\d))?");
    private static final Pattern ROW = Pattern.compile("rij (I [\\d.]+)");

    @Test
    void everyImpactKpiHasTheWordsOfItsRow() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        LIST.impact().forEach((id, row) -> printed.put(id, List.of(row.domain(), row.name(), row.definition())));
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (ImpactKpi kpi : CATALOGUE.impactKpis()) {
            carried.put(kpi.id().toString(), List.of(kpi.domain().name(), kpi.name(), kpi.definition().asText().orElse("")));
            assertThat(kpi.source().place()).contains("rij " + kpi.id());
        }
        assertThat(carried).containsExactlyEntriesOf(printed);
    }

    @Test
    void everyIntendedEffectHasTheWordsOfTheImpactTableAndTheOtherReadingOfTheEffectTable() {
        Map<String, String> printed = new LinkedHashMap<>();
        LIST.impact().values().stream().filter(row -> row.effectId() != null).forEach(row -> printed.put(row.effectId(), row.effect()));
        Map<String, String> carried = new LinkedHashMap<>();
        CATALOGUE.intendedEffects().forEach(effect -> carried.put(effect.id().toString(), effect.text()));
        assertThat(carried).containsExactlyEntriesOf(printed);

        Map<String, String> other = new LinkedHashMap<>();
        LIST.effect().values().stream().filter(row -> row.effectId() != null).forEach(row -> other.put(row.effectId(), row.effect()));
        assertThat(other.keySet()).isEqualTo(printed.keySet());
        other.entrySet().removeAll(printed.entrySet());
        Map<String, String> variants = new LinkedHashMap<>();
        for (IntendedEffect effect : CATALOGUE.intendedEffects()) {
            effect.variants().stream().map(IntendedEffect.Variant::text).forEach(text -> variants.put(effect.id().toString(), text));
        }
        assertThat(variants).containsExactlyEntriesOf(other).containsOnlyKeys("E 2.2", "E 3.3");
    }

    @Test
    void everyImpactKpiBelongsToTheIntendedEffectOfItsGroup() {
        for (ImpactKpi kpi : CATALOGUE.impactKpis()) {
            String group = kpi.id().domain() + "." + kpi.id().effect();
            assertThat(kpi.intendedEffect().map(Object::toString)).contains("E " + group);
        }
    }

    @Test
    void everyEffectIndicatorHasTheWordsOfItsCell() {
        Map<String, String> printed = new LinkedHashMap<>();
        LIST.effect().values().forEach(row -> row.indicators().forEach(printed::putIfAbsent));
        Map<String, String> carried = new LinkedHashMap<>();
        CATALOGUE.effectIndicators().forEach(indicator -> carried.put(indicator.id().toString(), indicator.text()));
        assertThat(carried).containsExactlyInAnyOrderEntriesOf(printed);
    }

    @Test
    void anIndicatorThatStandsInTwoRowsReadsTheSameInBoth() {
        LIST.effect().values().forEach(row -> row.indicators().forEach(
                (id, text) -> assertThat(CATALOGUE.indicator(id).text()).isEqualTo(text)));
    }

    @Test
    void thePartsOfAnIndicatorAreTheNumberedLinesOfItsText() {
        for (EffectIndicator indicator : CATALOGUE.effectIndicators()) {
            List<String> lines = new ArrayList<>(List.of(indicator.text().split("\n")));
            lines.remove(0);
            List<String> numbered = new ArrayList<>();
            indicator.parts().forEach(part -> numbered.add(numbered.size() + 1 + ". " + part));
            assertThat(numbered).isEqualTo(lines);
        }
    }

    @Test
    void everyLinkRowHasTheCellsOfItsRow() {
        Map<String, List<Object>> printed = new LinkedHashMap<>();
        LIST.effect().forEach((id, row) -> printed.put(id, List.of(
                List.copyOf(row.indicators().keySet()), expanded(row.items()),
                row.professionalItems().isEmpty() ? List.of() : List.of(row.professionalItems()), row.note())));
        Map<String, List<Object>> carried = new LinkedHashMap<>();
        for (Link.Row row : CATALOGUE.links()) {
            carried.put(row.impact().toString(), List.of(
                    strings(row.indicators()), strings(row.items()), strings(row.professionalItems()), row.noteText().orElse("")));
            assertThat(row.source().place()).contains("rij " + row.impact());
        }
        assertThat(carried).containsExactlyEntriesOf(printed);
    }

    @Test
    void everyLinkRowKeepsTheCellsAsTheyArePrinted() {
        for (Link.Row row : CATALOGUE.links()) {
            DefinitionListOf2025.EffectRow printed = SourceTexts.entry(LIST.effect(), row.impact().toString(), "the definition list of 2025");
            assertThat(row.printedItems() == null ? "" : row.printedItems()).isEqualTo(printed.items());
            assertThat(row.printedProfessionalItems() == null ? "" : row.printedProfessionalItems()).isEqualTo(printed.professionalItems());
        }
    }

    @Test
    void everyActivityKpiHasTheWordsOfItsRow() {
        Map<String, String> printed = new LinkedHashMap<>();
        LIST.activity().forEach((id, row) -> printed.put(id, row.nameAndDefinition()));
        Map<String, String> carried = new LinkedHashMap<>();
        for (ActivityKpi kpi : CATALOGUE.activityKpis()) {
            carried.put(kpi.id().toString(), kpi.name() + " " + SourceTexts.oneLine(kpi.definition().asText().orElse("")));
            assertThat(SourceTexts.entry(LIST.activity(), kpi.id().toString(), "the definition list of 2025").phase()).startsWith(kpi.phase().name());
            assertThat(kpi.source().place()).contains("rij " + kpi.id());
        }
        assertThat(carried).containsExactlyEntriesOf(printed);
    }

    /** The row does not show where the name ends. The older list does, and its definitions begin with the same words. */
    @Test
    void everyActivityKpiIsPartedWhereTheOlderListPartsIt() {
        DefinitionListBefore2025 older = new DefinitionListBefore2025();
        for (ActivityKpi kpi : CATALOGUE.activityKpis()) {
            String definition = SourceTexts.entry(older.rows(), kpi.id().toString(), "the definition list before 2025").cell(1);
            assertThat(firstWords(kpi.definition().asText().orElse(""))).as("definition of %s", kpi.id()).isEqualTo(firstWords(definition));
        }
    }

    private static List<String> firstWords(String text) {
        List<String> words = List.of(text.split("\\s"));
        return words.subList(0, Math.min(2, words.size()));
    }

    @Test
    void domainsAndPhasesHaveTheWordsOfTheirHeadings() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        LIST.subthemes().forEach((name, line) -> printed.put(name, List.of(line.split(", (?=\\p{Lu})"))));
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (LifeDomain domain : CATALOGUE.domains()) {
            carried.put(domain.name(), domain.subthemes());
        }
        assertThat(carried).containsExactlyEntriesOf(printed);

        Set<String> headings = new LinkedHashSet<>();
        LIST.activity().values().forEach(row -> headings.add(row.phase()));
        List<String> phases = new ArrayList<>();
        for (ProcessModel.Phase phase : CATALOGUE.phases()) {
            phases.add(phase.name() + suffix(phase.complexity()));
        }
        assertThat(phases).containsExactlyElementsOf(headings);
    }

    static String suffix(Set<Complexity> complexity) {
        return complexity.isEmpty() ? "" : complexity.size() == 2 ? " (laag en hoog complex)"
                : complexity.contains(Complexity.HIGH) ? " (hoog complex)" : " (laag complex)";
    }

    @Test
    void theIntroductionsStandBeforeTheTables() {
        CATALOGUE.layers().forEach(layer -> {
            assertThat(LIST.introduction()).contains(layer.name());
            assertThat(LIST.introduction()).contains(layer.text().orElseThrow());
        });
        CATALOGUE.questionnaires().forEach(questionnaire -> assertThat(LIST.introduction()).contains(questionnaire.name()));
    }

    @Test
    void theItemsAreThoseThatTheRowsReferTo() {
        Set<String> printed = new LinkedHashSet<>();
        LIST.effect().values().forEach(row -> printed.addAll(expanded(row.items())));
        LIST.effect().values().stream().map(row -> row.professionalItems()).filter(id -> !id.isEmpty()).forEach(printed::add);
        List<String> known = strings(CATALOGUE.items().stream().map(Questionnaire.Item::id).toList());
        assertThat(known).containsAll(printed).isEqualTo(strings(CATALOGUE.items().stream().map(Questionnaire.Item::id).sorted().toList()));
    }

    @Test
    void anItemThatNamesARowStandsInThatRow() {
        for (Questionnaire.Item item : CATALOGUE.items()) {
            Matcher row = ROW.matcher(item.source().place());
            if (row.find()) {
                DefinitionListOf2025.EffectRow printed = SourceTexts.entry(LIST.effect(), row.group(1), "the definition list of 2025");
                List<String> ids = new ArrayList<>(expanded(printed.items()));
                ids.add(printed.professionalItems());
                assertThat(ids).contains(item.id().toString());
                assertThat(item.source().place()).contains(printed.domain());
            } else {
                assertThat(item.source().key()).isEqualTo("handleiding-2025");
            }
        }
    }

    @Test
    void theTextsOfItemsStandInFigure14OnceTheirErrataAreTakenBack() {
        String figure = between("kan monitoren.", "Figuur 14.");
        List<String> withText = new ArrayList<>();
        int before = -1;
        for (Questionnaire.Item item : CATALOGUE.items()) {
            if (item.text() != null) {
                withText.add(item.id().toString());
                int at = figure.indexOf(asPrinted(item.id().toString(), "text", item.text()));
                assertThat(at).as("place of %s in the figure", item.id()).isGreaterThan(before);
                before = at;
            }
        }
        assertThat(withText).containsExactly("4a1", "4a2", "4a3", "4a4", "4a5");
        String stem = CATALOGUE.questionnaires().get(0).stemText().orElseThrow();
        assertThat(figure).contains(asPrinted("questionnaire PARTICIPANT", "stem", stem));
    }

    @Test
    void theTitlesOfSectionsStandInTheManual() {
        String manual = SourceTexts.words(MANUAL);
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        for (Questionnaire.Item item : CATALOGUE.items()) {
            if (item.sectionTitle() != null) {
                String section = item.id().sectionId().orElseThrow().toString();
                titles.computeIfAbsent(section, key -> new LinkedHashSet<>()).add(item.sectionTitle());
                String printed = asPrinted(item.id().toString(), "sectionTitle", item.sectionTitle());
                String letter = item.id().section();
                String domain = String.valueOf(item.id().domain());
                assertThat(List.of(
                                domain + "." + letter + ". " + printed, letter + ". " + printed, printed))
                        .as("title of %s", section)
                        .anyMatch(manual::contains);
            }
        }
        assertThat(titles.keySet()).containsExactly("2b", "3c", "4a", "5a", "6a", "7a");
        assertThat(titles.values()).allMatch(names -> names.size() == 1);
    }

    @Test
    void theOtherReadingsOfRowsStandInTheFiguresThatTheyName() {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        for (Link.Row row : CATALOGUE.links()) {
            for (Link.Variant variant : row.variants()) {
                variants.put(row.impact().toString(), strings(variant.items()));
                assertThat(variant.items()).isNotEqualTo(row.items());
                assertThat(variant.professionalItems()).isEqualTo(row.professionalItems());
                assertThat(variant.source().key()).isEqualTo("handleiding-2025");
            }
        }
        String figure5 = between("(eerste kolom).", "Figuur 5.");
        String figure13 = between("Figuur 12. Relatie", "Figuur 13.");
        assertThat(variants).containsExactly(
                Map.entry("I 4.1.3", itemsOf(figure13, "E 4.1.3", "1421")),
                Map.entry("I 5.1.2", itemsOf(figure5, "E 5.1.2", "15.1.3")),
                Map.entry("I 5.1.3", itemsOf(figure5, "E 5.1.3", "15.2.1")));
    }

    private static List<String> itemsOf(String figure, String from, String to) {
        Matcher items = Pattern.compile("\\d[a-z]\\d").matcher(figure.substring(figure.indexOf(from), figure.indexOf(to)));
        return items.results().map(match -> match.group()).sorted().toList();
    }

    private static String between(String from, String to) {
        int start = MANUAL.indexOf(from);
        int end = MANUAL.indexOf(to, start);
        assertThat(start).isNotNegative();
        assertThat(end).isGreaterThan(start);
        return SourceTexts.words(MANUAL.substring(start, end));
    }

    /** Returns the text without the corrections of errata of notation and recognition. */
    private static String asPrinted(String entry, String key, String text) {
        String printed = text;
        for (Source.Erratum erratum : CATALOGUE.errata()) {
            boolean repaired = erratum.kind() == Source.Erratum.Kind.NOTATION || erratum.kind() == Source.Erratum.Kind.OCR;
            if (repaired && erratum.entry().equals(entry) && erratum.key().equals(key)) {
                assertThat(printed).contains(erratum.reads());
                printed = printed.replace(erratum.reads(), erratum.printed());
            }
        }
        return printed;
    }

    private static List<String> expanded(String cell) {
        List<String> items = new ArrayList<>();
        Matcher ranges = RANGE.matcher(cell);
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(2));
            int last = ranges.group(3) == null ? first : Integer.parseInt(ranges.group(3));
            for (int number = first; number <= last; number++) {
                items.add(ranges.group(1) + number);
            }
        }
        return items;
    }

    private static List<String> strings(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }
}
