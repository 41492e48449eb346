package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.Linkage;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.data.export.LinkageExport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The linkage of the bundled editions. Expected: definitielijst 2025, effect tables; handleiding 2025, figures 5 and 13. */
@Tag("locale")
class LinkageDataTest {
    private final KpiCatalogue catalogue = KpiModel.edition(Edition.E2025);
    private final Linkage linkage = catalogue.linkage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I 1.1.1 | 1a1, E1
            I 1.3.1 | 1a1, E1
            I 3.1.1 | 3a1, 3a2, 3a3, 3a4, 3a5, 3a6, 3a7, 3b1, 3b2, 3b3, 3b4, 3b5, 3b6, 3b7, E3
            E 3.1.1 | 3a1, 3a2, 3a3, 3a4, 3a5, 3a6, 3a7, 3b1, 3b2, 3b3, 3b4, 3b5, 3b6, 3b7, E3
            E 3.1.2 | 3a1, 3a2, 3a3, 3a4, 3a5, 3a6, 3a7, 3b1, 3b2, 3b3, 3b4, 3b5, 3b6, 3b7, E3
            I 4.1.3 | 4a1, 4a2, 4a3, 4a4
            I 4.2.2 | 5b2
            I 4.2.3 | 2b1, 2b2, 3c1, 3c2, 3c3, 6b2, 6b3
            I 4.3.1 | 4b1, 4b2, 4b3, 4b4, 4b5, E4.B
            E 5.1.2 | 5a2, 5b4
            E 6.1.3 | 6a3, 6b4, 6b5, 6b6
            """)
    void anImpactKpiOrIndicatorLeadsToItsItems(String id, String items) {
        assertThat(linkage.itemsOf(KpiId.of(id))).isEqualTo(items(items));
    }

    @Test
    void theSharedIndicatorIsReachedFromBothImpactKpis() {
        KpiId shared = KpiId.of("E 1.1.1");
        assertThat(linkage.indicatorsOf(KpiId.of("I 1.1.1"))).contains(shared);
        assertThat(linkage.indicatorsOf(KpiId.of("I 1.3.1"))).contains(shared);
        assertThat(linkage.impactKpisOf(shared)).isEqualTo(kpis("I 1.1.1, I 1.3.1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6b1  | E 3.3.3, E 4.1.1          | I 3.3.3, I 4.1.1
            2a3  | E 2.1.1, E 2.1.3          | I 2.1.1, I 2.1.3
            1a1  | E 1.1.1, E 1.1.3, E 1.3.1, E 1.3.3 | I 1.1.1, I 1.1.3, I 1.3.1, I 1.3.3
            E1   | E 1.1.1, E 1.3.1          | I 1.1.1, I 1.3.1
            E4.A | E 4.1.1                   | I 4.1.1
            2b1  | E 2.2.1, E 4.2.2          | I 2.2.1, I 4.2.3
            """)
    void anItemLeadsBackToEverythingItFeeds(String item, String indicators, String impactKpis) {
        assertThat(linkage.indicatorsOf(ItemId.of(item))).isEqualTo(kpis(indicators));
        assertThat(linkage.impactKpisOf(ItemId.of(item))).isEqualTo(kpis(impactKpis));
    }

    @Test
    void theOrphansAreSixImpactKpisAndOneItem() {
        assertThat(linkage.orphans()).extracting(orphan -> orphan.node().key() + " " + orphan.reason()).containsExactly(
                "I 2.1.4 EMPTY_ROW", "I 3.2.2 EMPTY_ROW", "I 3.2.3 EMPTY_ROW", "I 4.2.2 ITEMS_WITHOUT_INDICATOR", "I 5.3.1 EMPTY_ROW",
                "I 5.3.2 EMPTY_ROW", "5b2 FEEDS_NO_INDICATOR");
        assertThat(linkage.orphans()).filteredOn(orphan -> orphan.noteText().isPresent()).singleElement()
                .extracting(orphan -> orphan.node().key(), Linkage.Orphan::note)
                .containsExactly("I 5.3.1", "Zie vragenlijst professionals");
        assertThat(linkage.impactKpisOf(ItemId.of("5b2"))).isEqualTo(kpis("I 4.2.2"));
        assertThat(linkage.indicatorsOf(ItemId.of("5b2"))).isEmpty();
    }

    @Test
    void impactKpi422HasAnItemAndNoIndicator() {
        KpiId orphan = KpiId.of("I 4.2.2");
        assertThat(linkage.itemsOf(orphan)).isEqualTo(items("5b2"));
        assertThat(linkage.indicatorsOf(orphan)).isEmpty();
        assertThat(KpiModel.measures(Edition.E2025).all(Layer.EFFECT))
                .allSatisfy(indicator -> assertThat(indicator.items().orElseThrow().participant()).doesNotContain(ItemId.of("5b2")));
    }

    @Test
    void theFiguresOfTheManualDisagreeOnThreeLinks() {
        assertThat(linkage.disputed()).extracting(Link::toString).containsExactly("E 4.1.3 -> 4a2 (INDICATOR_ASKS_ITEM, DISPUTED)");
        assertThat(linkage.variantLinks()).extracting(Link::toString).containsExactly(
                "E 5.1.2 -> 2a3 (INDICATOR_ASKS_ITEM, VARIANT_ONLY)", "E 5.1.3 -> 2a3 (INDICATOR_ASKS_ITEM, VARIANT_ONLY)");
        assertThat(Stream.concat(linkage.disputed().stream(), linkage.variantLinks().stream()))
                .flatExtracting(Link::variants).extracting(variant -> variant.source().key()).containsOnly("handleiding-2025");
    }

    @Test
    void everyIndicatorAndItemHasItsPlaceInTheTables() {
        assertThat(linkage.nodes(LinkageNode.Kind.DOMAIN)).hasSize(7);
        assertThat(linkage.nodes(LinkageNode.Kind.EFFECT)).hasSize(19);
        assertThat(linkage.nodes(LinkageNode.Kind.IMPACT)).hasSize(40);
        assertThat(linkage.nodes(LinkageNode.Kind.INDICATOR)).hasSize(35)
                .allSatisfy(indicator -> assertThat(linkage.successors(indicator)).isNotEmpty());
        assertThat(linkage.nodes(LinkageNode.Kind.PARTICIPANT_ITEM)).hasSize(64);
        assertThat(linkage.nodes(LinkageNode.Kind.PROFESSIONAL_ITEM)).hasSize(8);
        assertThat(linkage.nodes()).extracting(LinkageNode::key).doesNotHaveDuplicates();
    }

    @Test
    void everyPrintedCellIsInTheGraphAndNothingElse() {
        long cells = 0;
        for (Link.Row row : catalogue.links()) {
            assertThat(linkage.indicatorsOf(row.impact())).containsExactlyInAnyOrderElementsOf(row.indicators());
            assertThat(linkage.itemsOf(row.impact())).containsAll(row.items()).containsAll(row.professionalItems());
            for (KpiId indicator : row.indicators()) {
                assertThat(linkage.itemsOf(indicator)).containsAll(row.items()).containsAll(row.professionalItems());
            }
            int askers = Math.max(1, row.indicators().size());
            cells += row.indicators().size() + (long) askers * (row.items().size() + row.professionalItems().size());
        }
        long fromRows = linkage.links().stream()
                .filter(link -> link.kind().compareTo(Link.Kind.IMPACT_HAS_INDICATOR) >= 0)
                .mapToLong(link -> link.origins().size())
                .sum();
        assertThat(fromRows).isEqualTo(cells);
    }

    @Test
    void theSectionOnSocialContactsFeedsTwoIntendedEffectsOfItsOwnDomain() {
        Linkage.Reach reach = linkage.fedBy(ItemId.Section.of("4a"));
        assertThat(reach.items()).isEqualTo(items("4a1, 4a2, 4a3, 4a4, 4a5"));
        assertThat(reach.indicators()).isEqualTo(kpis("E 4.1.1, E 4.1.2, E 4.1.3, E 4.2.1"));
        assertThat(reach.impactKpis()).isEqualTo(kpis("I 4.1.1, I 4.1.2, I 4.1.3, I 4.2.1"));
        assertThat(reach.intendedEffects()).extracting(Object::toString).containsExactly("E 4.1", "E 4.2");
        assertThat(reach.domains()).containsExactly(4);
    }

    @Test
    void whoAsksTheFirstSectionOnSocialContactsCanMeasureThreeIndicatorsInFull() {
        Linkage.Measurability measurability = linkage.measurableWith(items("4a1, 4a2, 4a3, 4a4, 4a5"));
        assertThat(measurability.indicators(Linkage.Coverage.Degree.COMPLETE)).isEqualTo(kpis("E 4.1.2, E 4.1.3, E 4.2.1"));
        assertThat(measurability.indicators()).filteredOn(coverage -> coverage.degree() == Linkage.Coverage.Degree.PARTIAL).containsExactly(
                new Linkage.Coverage(KpiId.of("E 4.1.1"), Questionnaire.PARTICIPANT, items("4a1, 4a2"), items("6b1, 6b3")));
    }

    @Test
    void whoAsksEverythingMeasuresEveryIndicatorInFull() {
        List<ItemId> all = catalogue.items().stream().map(item -> item.id()).toList();
        assertThat(linkage.measurableWith(all).indicators(Linkage.Coverage.Degree.COMPLETE)).hasSize(35);
        assertThat(linkage.measurableWith(all).impactKpis(Linkage.Coverage.Degree.COMPLETE)).hasSize(34);
        assertThat(linkage.measurableWith(all).withoutIndicator()).isEqualTo(items("5b2"));
    }

    @Test
    void allPathsFromALifeDomainToASharedItemAreFound() {
        assertThat(linkage.paths(LinkageNode.domain(1), LinkageNode.of(ItemId.of("E1")))).extracting(Object::toString).containsExactly(
                "leefgebied 1 -> E 1.1 -> I 1.1.1 -> E 1.1.1 -> E1",
                "leefgebied 1 -> E 1.1 -> I 1.1.1 -> E 1.3.1 -> E1",
                "leefgebied 1 -> E 1.3 -> I 1.3.1 -> E 1.1.1 -> E1",
                "leefgebied 1 -> E 1.3 -> I 1.3.1 -> E 1.3.1 -> E1");
    }

    @ParameterizedTest
    @EnumSource
    void everyImpactKpiHangsFromItsLifeDomain(Edition edition) {
        KpiCatalogue model = KpiModel.edition(edition);
        model.impactKpis().forEach(kpi -> {
            assertThat(model.linkage().reaches(LinkageNode.of(kpi.domain()), LinkageNode.of(kpi.id()))).isTrue();
            LinkageNode above = model.linkage().predecessors(LinkageNode.of(kpi.id())).get(0);
            assertThat(above.key()).isEqualTo(kpi.intendedEffect().map(Object::toString).orElse("leefgebied " + kpi.domain().number()));
        });
    }

    @Test
    void anEditionWithoutEffectTablesLinksDomainsEffectsAndImpactKpisAlone() {
        Linkage before = KpiModel.edition(Edition.PRE_2025).linkage();
        assertThat(before.links()).extracting(Link::kind).containsOnly(Link.Kind.DOMAIN_HAS_EFFECT, Link.Kind.EFFECT_HAS_IMPACT_KPI);
        assertThat(before.links()).hasSize(19 + 40);
        assertThat(before.orphans()).isEmpty();
        Linkage draft = KpiModel.edition(Edition.CONCEPT_2021).linkage();
        assertThat(draft.links()).extracting(Link::kind).containsOnly(Link.Kind.DOMAIN_HAS_IMPACT_KPI);
    }

    @ParameterizedTest
    @EnumSource
    void everyEditionCanBeExported(Edition edition) {
        KpiCatalogue model = KpiModel.edition(edition);
        LinkageExport export = LinkageExport.of(model).withVariants();
        int links = model.linkage().links().size() + model.linkage().variantLinks().size();
        int nodes = model.linkage().nodes().size();
        assertThat(export.mermaid().lines()).hasSize(1 + nodes + links);
        assertThat(export.dot().lines()).hasSize(3 + nodes + links);
        assertThat(CsvReader.builder().ofCsvRecord(export.csv()).stream()).hasSize(1 + links);
        assertThat(export.csv() + export.mermaid() + export.dot()).doesNotContain("\r");
    }

    @Test
    void theDomainsTogetherShowEveryLink() {
        long links = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> LinkageExport.ofDomain(catalogue, number))
                .flatMap(export -> CsvReader.builder().ofNamedCsvRecord(export.csv()).stream())
                .map(link -> link.getField("from") + " " + link.getField("to"))
                .distinct()
                .count();
        assertThat(links).isEqualTo(linkage.links().size());
    }

    private static List<KpiId> kpis(String ids) {
        return Stream.of(ids.split(", ")).map(KpiId::of).toList();
    }

    private static List<ItemId> items(String ids) {
        return Stream.of(ids.split(", ")).map(ItemId::of).toList();
    }
}
